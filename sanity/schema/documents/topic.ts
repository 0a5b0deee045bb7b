import {TagIcon} from '@sanity/icons/Tag'
import {defineField, defineType} from 'sanity'

import {seoField} from '../fields/seo.ts'
import {slugField} from '../fields/slug.ts'

/** A subject readers look for: a body area, a condition or a way of treating it. */
export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  icon: TagIcon,
  groups: [
    {name: 'writing', title: 'Writing', default: true},
    {name: 'sharing', title: 'Address and sharing'},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      type: 'string',
      group: 'writing',
      description: 'In the words patients use, for example Back and neck.',
      validation: (rule) => [rule.required().error('Name the topic.'), rule.max(60).error('Shorten the name to 60 characters.')],
    }),
    {...slugField({source: 'title', example: 'back-and-neck'}), group: ['writing', 'sharing']},
    defineField({
      name: 'summary',
      title: 'Summary',
      type: 'text',
      rows: 2,
      group: 'writing',
      description: 'One sentence under the name, in lists and search results.',
      validation: (rule) => [
        rule.required().error('Say in one sentence what the topic is about.'),
        rule.max(200).error('Shorten the summary to 200 characters.'),
      ],
    }),
    defineField({
      name: 'introduction',
      title: 'Introduction',
      type: 'plainText',
      group: 'writing',
      description: 'A paragraph or two above the list of posts.',
    }),
    seoField,
  ],
  preview: {select: {title: 'title', subtitle: 'summary'}},
})
