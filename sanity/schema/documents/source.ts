import {BookIcon} from '@sanity/icons/Book'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {urlField} from '../fields/url.ts'

/** Crossref's own pattern for modern DOIs, anchored. */
const DOI = /^10\.\d{4,9}\/[-._;()/:A-Z0-9]+$/i
const PMID = /^[1-9]\d{0,7}$/

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
      validation: (rule) => rule.regex(DOI, {name: 'DOI'}).error('Write the DOI alone, for example 10.1000/182.'),
    }),
    defineField({
      name: 'pmid',
      title: 'PubMed number',
      type: 'string',
      description: 'Only the digits.',
      validation: (rule) => rule.regex(PMID, {name: 'PMID'}).error('Write the PubMed number as digits alone.'),
    }),
    urlField({name: 'url', title: 'Address', description: 'Where readers can find it.', kinds: ['web'], required: false}),
    defineField({name: 'accessedOn', title: 'Looked up on', type: 'date', description: 'For pages that may change.'}),
  ],
  orderings: [{title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]}],
  preview: {
    select: {title: 'title', container: 'containerTitle', year: 'year'},
    prepare: ({title, container, year}) => ({
      title: title || 'Untitled source',
      subtitle: [container, year].filter(Boolean).join(', '),
    }),
  },
})
