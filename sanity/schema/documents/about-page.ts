import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {translationsField} from '../fields/language.ts'
import {slugField} from '../fields/slug.ts'

const section = defineArrayMember({
  name: 'section',
  title: 'Section',
  type: 'object',
  fields: [
    defineField({
      name: 'heading',
      title: 'Heading',
      type: 'string',
      description: 'A few words.',
      validation: (rule) => rule.required().error('Write a heading.'),
    }),
    defineField({
      name: 'text',
      title: 'Text',
      type: 'plainText',
      description: 'Short paragraphs.',
      validation: (rule) => rule.required().min(1).error('Write the text.'),
    }),
  ],
  preview: {select: {title: 'heading'}},
})

/** A page on how the clinic works: how it reviews, corrects, keeps data, can be reached. */
export const aboutPage = defineType({
  name: 'aboutPage',
  title: 'About page',
  type: 'document',
  icon: InfoOutlineIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What a reader would look for, for example How we review.',
      validation: (rule) => [rule.required().error('Write a title.'), rule.max(60).error('Shorten the title to 60 characters.')],
    }),
    slugField({source: 'title', example: 'how-we-review'}),
    defineField({
      name: 'summary',
      title: 'Summary',
      type: 'text',
      rows: 2,
      description: 'One sentence under the title, and in the list of these pages.',
      validation: (rule) => [
        rule.required().error('Say in one sentence what the page is about.'),
        rule.max(200).error('Shorten the summary to 200 characters.'),
      ],
    }),
    defineField({
      name: 'sections',
      title: 'Text',
      type: 'array',
      description: 'A heading and a few paragraphs each.',
      of: [section],
      validation: (rule) => rule.required().min(1).error('Write at least one section.'),
    }),
    defineField({
      name: 'order',
      title: 'Place in the list',
      type: 'number',
      description: 'Lower numbers come first.',
      initialValue: 10,
    }),
    defineField({
      name: 'effectiveFrom',
      title: 'As of',
      type: 'date',
      description: 'The day since which this holds. Readers see it.',
      validation: (rule) => rule.required().error('Write the day since which this holds.'),
    }),
    translationsField([
      defineField({name: 'title', title: 'Title', type: 'string', description: 'What a reader would look for.'}),
      defineField({name: 'summary', title: 'Summary', type: 'text', rows: 2, description: 'One sentence under the title.'}),
      defineField({
        name: 'sections',
        title: 'Text',
        type: 'array',
        description: 'All of it or nothing: it stands in place of the English text.',
        of: [section],
      }),
    ]),
  ],
  orderings: [{title: 'Place in the list', name: 'order', by: [{field: 'order', direction: 'asc'}]}],
  preview: {select: {title: 'title', subtitle: 'summary'}},
})
