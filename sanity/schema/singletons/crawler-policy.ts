import {EarthAmericasIcon} from '@sanity/icons/EarthAmericas'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {CRAWLER_GROUPS, judgeUserAgents} from '../../../lib/editorial/crawlers.ts'

type Typed = Partial<Record<string, {agents?: string[]} | undefined>>

/** Which programs may read the site, as `/robots.txt` asks them, and whether there is an `/llms.txt`. */
export const crawlerPolicy = defineType({
  name: 'crawlerPolicy',
  title: 'Search engines and crawlers',
  type: 'document',
  icon: EarthAmericasIcon,
  fields: [
    ...CRAWLER_GROUPS.map(({name, title, description, agents}) =>
      defineField({
        name,
        title,
        type: 'object',
        description,
        options: {collapsible: false},
        fields: [
          defineField({
            name: 'agents',
            title: 'Names',
            type: 'array',
            description: 'As each writes itself in robots.txt, for example Googlebot.',
            of: [defineArrayMember({type: 'string'})],
            options: {layout: 'tags'},
            initialValue: [...agents],
            validation: (rule) =>
              rule.unique().custom((names: string[] | undefined, {document}) => {
                const others = CRAWLER_GROUPS.filter((group) => group.name !== name)
                return judgeUserAgents(
                  names ?? [],
                  others.flatMap((other) => (document as Typed | undefined)?.[other.name]?.agents ?? []),
                )
              }),
          }),
          defineField({
            name: 'allow',
            title: 'May read the posts',
            type: 'boolean',
            initialValue: true,
          }),
        ],
      }),
    ),
    defineField({
      name: 'statement',
      title: 'What you say to them',
      type: 'text',
      rows: 4,
      description: 'Stands at the top of robots.txt and llms.txt, for the people who run such programs.',
      validation: (rule) => rule.max(1000).error('Shorten the text to 1,000 characters.'),
    }),
    defineField({
      name: 'llmsTxt',
      title: 'Offer a list of reviewed posts at /llms.txt',
      type: 'boolean',
      description: 'Each with its summary, the day of its last review and an address where it stands as plain text.',
      initialValue: false,
    }),
  ],
  preview: {prepare: () => ({title: 'Search engines and crawlers'})},
})
