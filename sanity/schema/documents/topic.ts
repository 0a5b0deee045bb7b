import {TagIcon} from '@sanity/icons/Tag'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {translationsField} from '../fields/language.ts'
import {seoField} from '../fields/seo.ts'
import {slugField} from '../fields/slug.ts'
import {PROFESSIONS} from '../../../lib/editorial/professions.ts'
import {DISCLAIMER_KINDS} from './disclaimer.ts'
import {REGULATED_SUBJECTS} from './legal-rule.ts'

/** A subject readers look for: a body area, a condition or a way of treating it. */
export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  icon: TagIcon,
  groups: [
    {name: 'writing', title: 'Writing', default: true},
    {name: 'review', title: 'Review'},
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
      name: 'isBodyArea',
      title: 'A part of the body',
      type: 'boolean',
      group: 'writing',
      description: 'Readers find parts of the body together, before the other topics.',
      initialValue: false,
    }),
    defineField({
      name: 'introduction',
      title: 'Introduction',
      type: 'plainText',
      group: 'writing',
      description: 'A paragraph or two above the list of posts.',
    }),
    defineField({
      name: 'tier',
      title: 'How careful must we be?',
      type: 'string',
      group: 'review',
      description: 'How much harm a wrong sentence could do. It decides who reviews posts under this topic, and how often.',
      options: {
        list: [
          {value: 'A', title: 'A: medicines, warning signs, children, pregnancy, operations, needles, mental health'},
          {value: 'B', title: 'B: conditions and treatments'},
          {value: 'C', title: 'C: well-being and everyday life'},
        ],
        layout: 'radio',
      },
      validation: (rule) => rule.required().error('Choose a tier. Until then posts under this topic are treated as tier A.'),
    }),
    defineField({
      name: 'reviewerProfessions',
      title: 'Who may review',
      type: 'array',
      group: 'review',
      description: 'Professions whose members may review posts under this topic. Leave empty for every licensed profession.',
      of: [defineArrayMember({type: 'string'})],
      options: {list: PROFESSIONS.map(({value, label}) => ({value, title: label}))},
    }),
    defineField({
      name: 'requiredNotices',
      title: 'Notices that must be there',
      type: 'array',
      group: 'review',
      description: 'Kinds of notice every post under this topic carries.',
      of: [defineArrayMember({type: 'string'})],
      options: {list: DISCLAIMER_KINDS.map(({value, title}) => ({value, title}))},
    }),
    defineField({
      name: 'regulatedAs',
      title: 'Regulated treatment',
      type: 'string',
      group: 'review',
      description: 'Set this where states differ on who may do it; offers are then shown only where that is allowed.',
      options: {list: REGULATED_SUBJECTS.map(({value, title}) => ({value, title}))},
    }),
    translationsField(
      [
        defineField({name: 'title', title: 'Name', type: 'string', description: 'In the words patients use.'}),
        defineField({name: 'summary', title: 'Summary', type: 'text', rows: 2, description: 'One sentence under the name.'}),
        defineField({name: 'introduction', title: 'Introduction', type: 'plainText', description: 'Above the list of posts.'}),
      ],
      'writing',
    ),
    seoField,
  ],
  preview: {select: {title: 'title', subtitle: 'summary'}},
})
