import {BookIcon} from '@sanity/icons/Book'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {normalizeDoi, normalizePmcid, normalizePmid} from '../../../lib/editorial/identifiers.ts'
import {urlField} from '../fields/url.ts'

/** Refuses what is no such identifier, and shows the bare one where something was pasted around it. */
const holdTo = (normalize: (text: unknown) => string | null, complaint: string) => (typed: string | undefined) => {
  if (!typed || normalize(typed) === typed) return true
  const bare = normalize(typed)
  return bare ? `Write only this: ${bare}` : complaint
}

/** What may have happened to a work since it appeared; publishers' notices do not always say which. */
const RETRACTION_STATES = [
  {value: 'none', title: 'Nothing known against it'},
  {value: 'correction', title: 'Corrected'},
  {value: 'expressionOfConcern', title: 'Expression of concern'},
  {value: 'retracted', title: 'Retracted'},
  {value: 'superseded', title: 'Superseded by a newer work'},
  {value: 'unknown', title: 'A notice exists; its meaning is not clear'},
] as const

/** What a list says of a work before anything else. */
const MARKS: Record<string, string> = {
  retracted: '⚠ Retracted',
  superseded: '⚠ Superseded',
  expressionOfConcern: '⚠ Expression of concern',
  correction: 'Corrected',
  unknown: '⚠ A notice exists',
}

/** A work that supports what a post says. Written once, cited anywhere. */
export const source = defineType({
  name: 'source',
  title: 'Source',
  type: 'document',
  icon: BookIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'Of the article, guideline, book or page.',
      validation: (rule) => rule.required().error('Write the title of the work.'),
    }),
    defineField({
      name: 'type',
      title: 'Kind',
      type: 'string',
      description: 'Readers may weigh a guideline differently from a web page.',
      options: {
        list: [
          {value: 'guideline', title: 'Guideline'},
          {value: 'systematicReview', title: 'Systematic review'},
          {value: 'journal', title: 'Journal article'},
          {value: 'government', title: 'Government page'},
          {value: 'association', title: 'Page of a professional body'},
          {value: 'book', title: 'Book'},
          {value: 'website', title: 'Other web page'},
        ],
      },
      validation: (rule) => rule.required().error('Choose the kind of work.'),
    }),
    defineField({
      name: 'authors',
      title: 'Authors',
      type: 'array',
      description: 'People as “Family Initials”, or the name of the organisation.',
      of: [defineArrayMember({type: 'string'})],
    }),
    defineField({name: 'containerTitle', title: 'Journal or site', type: 'string', description: 'Where it appeared.'}),
    defineField({name: 'publisher', title: 'Publisher', type: 'string', description: 'For books and reports.'}),
    defineField({
      name: 'year',
      title: 'Year',
      type: 'number',
      description: 'Of publication; leave empty for pages without a date.',
      validation: (rule) => rule.integer().min(1800).max(2100).error('Write the year as four digits.'),
    }),
    defineField({name: 'volume', title: 'Volume', type: 'string', description: 'For journals.'}),
    defineField({name: 'issue', title: 'Issue', type: 'string', description: 'For journals.'}),
    defineField({name: 'pages', title: 'Pages', type: 'string', description: 'For journals and books, for example 12-19.'}),
    defineField({
      name: 'doi',
      title: 'DOI',
      type: 'string',
      description: 'Only the identifier, beginning with 10.',
      validation: (rule) => rule.custom(holdTo(normalizeDoi, 'Write the DOI alone, for example 10.1000/182.')),
    }),
    defineField({
      name: 'pmid',
      title: 'PubMed number',
      type: 'string',
      description: 'Only the digits.',
      validation: (rule) => rule.custom(holdTo(normalizePmid, 'Write the PubMed number as digits alone.')),
    }),
    defineField({
      name: 'pmcid',
      title: 'PubMed Central number',
      type: 'string',
      description: 'Where the full text can be read without paying, for example PMC1234567.',
      validation: (rule) => rule.custom(holdTo(normalizePmcid, 'Write PMC and the digits after it, for example PMC1234567.')),
    }),
    urlField({name: 'url', title: 'Address', description: 'Where readers can find it.', kinds: ['web'], required: false}),
    defineField({name: 'accessedOn', title: 'Looked up on', type: 'date', description: 'For pages that may change.'}),
    defineField({
      name: 'landmark',
      title: 'Still in force',
      type: 'boolean',
      description: 'Current although old: a landmark or a guideline still in force.',
      initialValue: false,
    }),
    defineField({
      name: 'retraction',
      title: 'Corrections and retraction',
      type: 'object',
      description: 'What its publisher has said about the work since. PubMed and Crossref each miss some: look in both.',
      options: {collapsible: true, collapsed: true},
      fields: [
        defineField({
          name: 'status',
          title: 'Standing',
          type: 'string',
          description: 'A post should not lean on a work that was retracted or superseded.',
          options: {list: [...RETRACTION_STATES]},
          initialValue: 'none',
        }),
        defineField({
          name: 'checkedAt',
          title: 'Checked',
          type: 'datetime',
          description: 'When somebody, or the nightly check, last looked.',
        }),
        defineField({
          name: 'noticeDoi',
          title: 'DOI of the notice',
          type: 'string',
          description: 'Of the publisher’s own notice, so that readers can follow it.',
          validation: (rule) => rule.custom(holdTo(normalizeDoi, 'Write the DOI of the notice alone, for example 10.1000/182.')),
        }),
        defineField({
          name: 'note',
          title: 'Note',
          type: 'text',
          rows: 3,
          description: 'What the notice changes for our posts, in a sentence or two.',
        }),
      ],
    }),
  ],
  orderings: [{title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]}],
  preview: {
    select: {title: 'title', container: 'containerTitle', year: 'year', status: 'retraction.status'},
    prepare: ({title, container, year, status}) => {
      const mark = MARKS[status as string]
      return {
        title: title || 'Untitled source',
        subtitle: [mark, [container, year].filter(Boolean).join(', ')].filter(Boolean).join(' · '),
        ...(mark ? {media: WarningOutlineIcon} : {}),
      }
    },
  },
})
