import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {DEFAULT_LOCALE} from '../../../lib/language/locales.ts'
import {SITE_LANGUAGES} from '../fields/language.ts'
import {pictureField} from '../fields/picture.ts'
import {AUDIENCES} from '../../../lib/editorial/audiences.ts'
import {referenceTo, withoutRepeats} from '../fields/references.ts'
import {seoField} from '../fields/seo.ts'
import {slugField} from '../fields/slug.ts'

/** What the clinic is writing. */
export const post = defineType({
  name: 'post',
  title: 'Post',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [
    {name: 'writing', title: 'Writing', default: true},
    {name: 'evidence', title: 'Evidence and notices'},
    {name: 'sharing', title: 'Address and sharing'},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'writing',
      description: 'What the reader will understand after reading, in words a patient uses.',
      validation: (rule) => [
        rule.required().error('Give the post a title.'),
        rule.max(110).error('Shorten the title to 110 characters.'),
      ],
    }),
    {
      ...slugField({source: 'title', example: 'dry-needling-and-sciatica'}),
      group: ['writing', 'sharing'],
      description:
        'The last part of this page’s address. It is made from the title. If you change it later, the old address leads to the new one.',
    },
    defineField({
      name: 'locale',
      title: 'Language',
      type: 'string',
      group: 'writing',
      description: 'The language it is written in. Its page, its notices and its address follow.',
      options: {list: SITE_LANGUAGES, layout: 'radio', direction: 'horizontal'},
      initialValue: DEFAULT_LOCALE,
    }),
    defineField({
      name: 'translation',
      title: 'Translation of another post',
      type: 'object',
      group: 'writing',
      description: 'Readers are told when the other post has changed since it was translated.',
      hidden: ({document}) => !document?.['translation'],
      fields: [
        // Weak: a post that is taken down must not be held up by its translations.
        defineField({
          name: 'of',
          title: 'Translated from',
          type: 'reference',
          to: [{type: 'post'}],
          weak: true,
          readOnly: true,
          description: 'Set when the translation is begun.',
        }),
        defineField({
          name: 'edition',
          title: 'Edition',
          type: 'number',
          readOnly: true,
          description: 'Which edition of it was translated. “Translation is up to date” moves it on.',
        }),
        defineField({
          name: 'contentHash',
          title: 'Number of its text',
          type: 'string',
          readOnly: true,
          hidden: true,
          description: 'Of that edition.',
        }),
        defineField({
          name: 'by',
          title: 'Who translated it',
          type: 'string',
          description: 'Readers are told where software did. Either way the post goes through every review.',
          options: {
            list: [
              {value: 'person', title: 'A person'},
              {value: 'software', title: 'Software'},
            ],
            layout: 'radio',
            direction: 'horizontal',
          },
        }),
      ],
    }),
    defineField({
      name: 'excerpt',
      title: 'Summary',
      type: 'text',
      rows: 3,
      group: 'writing',
      description: 'Two sentences for lists, search results and shared links.',
      validation: (rule) => [
        rule.required().error('Summarize the post in one or two sentences.'),
        rule.min(40).error('Say a little more: at least 40 characters.'),
        rule.max(280).error('Shorten the summary to 280 characters.'),
      ],
    }),
    defineField({
      name: 'authors',
      title: 'Authors',
      type: 'array',
      group: 'writing',
      description: 'Who wrote this, in the order they should be named.',
      of: [referenceTo('clinician')],
      validation: (rule) => [rule.required().min(1).error('Name at least one author.'), rule.custom(withoutRepeats('author'))],
    }),
    defineField({
      name: 'topics',
      title: 'Topics',
      type: 'array',
      group: 'writing',
      description: 'Where readers will find this. The first topic is the main one.',
      of: [referenceTo('topic')],
      validation: (rule) => [
        rule.required().min(1).error('Choose at least one topic.'),
        rule.max(4).error('Choose at most four topics.'),
        rule.custom(withoutRepeats('topic')),
      ],
    }),
    defineField({
      name: 'audiences',
      title: 'Especially for',
      type: 'array',
      group: 'writing',
      description: 'Readers can look for posts by this. Leave empty if it is for everyone.',
      of: [defineArrayMember({type: 'string'})],
      options: {list: AUDIENCES.map(({value, title}) => ({value, title}))},
    }),
    defineField({
      name: 'series',
      title: 'Part of a series',
      type: 'object',
      group: 'sharing',
      description: 'For posts that are best read in order. Every part has the same name and its own number.',
      options: {collapsible: true, collapsed: true},
      fields: [
        defineField({name: 'name', title: 'Name of the series', type: 'string', description: 'The same in every part.'}),
        defineField({
          name: 'part',
          title: 'Part',
          type: 'number',
          description: 'Counted from 1.',
          validation: (rule) => rule.integer().min(1).error('Write a whole number from 1 on.'),
        }),
      ],
      validation: (rule) =>
        rule.custom((series) => {
          const {name, part} = (series ?? {}) as {name?: string; part?: number}
          return Boolean(name) === Boolean(part) || 'Write both the name of the series and the number of this part, or neither.'
        }),
    }),
    defineField({
      name: 'related',
      title: 'Read next',
      type: 'array',
      group: 'sharing',
      description: 'Up to three posts to go on with. Empty places are filled from the main topic. Overdue posts are left out.',
      // Weak: a post that is taken down must not be held up by this list.
      of: [defineArrayMember({type: 'reference', to: [{type: 'post'}], weak: true})],
      validation: (rule) => [rule.max(3).error('Choose at most three.'), rule.custom(withoutRepeats('post'))],
    }),
    {
      ...pictureField({
        name: 'coverImage',
        title: 'Cover picture',
        description: 'Shown above the text and in lists, about 3 : 2.',
        required: true,
      }),
      group: 'writing',
    },
    defineField({
      name: 'keyPoints',
      title: 'Key points',
      type: 'array',
      group: 'writing',
      description: 'Two to five sentences a hurried reader should take along.',
      of: [
        defineArrayMember({type: 'string', validation: (rule) => rule.max(180).error('Shorten this point to 180 characters.')}),
      ],
      validation: (rule) => [
        rule.required().min(2).error('Write at least two key points.'),
        rule.max(5).error('Keep the five most important points.'),
      ],
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'postBody',
      group: 'writing',
      description: 'Short paragraphs, a heading every few of them. Select words to cite a source.',
      validation: (rule) => rule.required().min(1).error('Write the text.'),
    }),
    defineField({
      name: 'sources',
      title: 'Further sources',
      type: 'array',
      group: 'evidence',
      description: 'Works used but not cited at one place. Cited sources join the list by themselves.',
      of: [referenceTo('source')],
      validation: (rule) => rule.custom(withoutRepeats('source')),
    }),
    defineField({
      name: 'disclaimers',
      title: 'Extra notices',
      type: 'array',
      group: 'evidence',
      description: 'Notices for this post alone. The clinic’s standing notices are always shown.',
      of: [referenceTo('disclaimer')],
      validation: (rule) => rule.custom(withoutRepeats('notice')),
    }),
    defineField({
      name: 'cta',
      title: 'Call to action at the end',
      type: 'reference',
      to: [{type: 'cta'}],
      group: 'evidence',
      description: 'Leave empty to use the clinic’s usual one.',
    }),
    defineField({
      name: 'sponsorship',
      title: 'Did anyone pay for this post?',
      type: 'object',
      group: 'evidence',
      description: 'Readers are told beside the byline.',
      fields: [
        defineField({
          name: 'kind',
          title: 'Answer',
          type: 'string',
          options: {
            list: [
              {value: 'none', title: 'No'},
              {value: 'sponsored', title: 'Yes'},
            ],
            layout: 'radio',
            direction: 'horizontal',
          },
        }),
        defineField({
          name: 'sponsor',
          title: 'Who',
          type: 'string',
          description: 'As readers will see it.',
          hidden: ({parent}) => (parent as {kind?: string} | undefined)?.kind !== 'sponsored',
        }),
        defineField({
          name: 'role',
          title: 'What they had a say in',
          type: 'string',
          description: 'For example: paid for the time, did not see the text.',
          hidden: ({parent}) => (parent as {kind?: string} | undefined)?.kind !== 'sponsored',
        }),
      ],
      initialValue: {kind: 'none'},
    }),
    defineField({
      name: 'patientStory',
      title: 'A patient’s story',
      type: 'object',
      group: 'evidence',
      options: {collapsible: true, collapsed: true},
      fields: [
        defineField({
          name: 'included',
          title: 'This post tells about a real patient',
          type: 'boolean',
          description: 'Also where the name is changed.',
          initialValue: false,
        }),
        defineField({
          name: 'consentId',
          title: 'Number of the consent',
          type: 'string',
          description: 'Compliance records the patient’s written consent and gives you its number.',
          hidden: ({parent}) => (parent as {included?: boolean} | undefined)?.included !== true,
        }),
      ],
    }),
    defineField({
      name: 'waivers',
      title: 'Sentences compliance has allowed',
      type: 'array',
      group: 'evidence',
      description: 'A sentence the claims rules refuse can stand for a reason, on a source, until a day.',
      of: [
        defineArrayMember({
          name: 'waiver',
          type: 'object',
          fields: [
            defineField({name: 'rule', title: 'Rule', type: 'string', description: 'Its name, as the gate shows it.'}),
            defineField({name: 'quote', title: 'Words', type: 'string', description: 'Exactly as they stand in the text.'}),
            defineField({name: 'reason', title: 'Why they may stand', type: 'text', rows: 2, description: 'In a sentence.'}),
            defineField({
              name: 'sources',
              title: 'On what source',
              type: 'array',
              description: 'At least one.',
              of: [referenceTo('source')],
            }),
            defineField({name: 'by', title: 'Allowed by', type: 'string', description: 'Name of whoever answers for it.'}),
            defineField({name: 'expiresOn', title: 'Until', type: 'date', description: 'The last day on which it holds.'}),
          ],
          preview: {select: {title: 'quote', subtitle: 'rule'}},
        }),
      ],
    }),
    defineField({
      name: 'comments',
      title: 'Readers may leave comments',
      type: 'boolean',
      group: 'sharing',
      description:
        'A moderator reads each one before it is shown. Turned on, it counts from the next publication; turned off, nobody can write from now on.',
      initialValue: false,
    }),
    defineField({
      name: 'publishedAt',
      title: 'First published',
      type: 'datetime',
      group: 'sharing',
      readOnly: true,
      description: 'Set when the post is first published.',
    }),
    defineField({
      name: 'updatedAt',
      title: 'Wording last changed',
      type: 'datetime',
      group: 'sharing',
      readOnly: true,
      description: 'Set when the post is published with other words than before.',
    }),
    seoField,
  ],
  orderings: [
    {title: 'Newest first', name: 'newest', by: [{field: 'publishedAt', direction: 'desc'}]},
    {title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]},
  ],
  preview: {
    select: {
      title: 'title',
      given: 'authors.0.givenName',
      family: 'authors.0.familyName',
      second: 'authors.1.familyName',
      media: 'coverImage',
    },
    prepare: ({title, given, family, second, media}) => ({
      title: title || 'Untitled post',
      subtitle: family ? `${[given, family].filter(Boolean).join(' ')}${second ? ' and others' : ''}` : 'No author yet',
      media,
    }),
  },
})
