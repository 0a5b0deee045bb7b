import {PublishIcon} from '@sanity/icons/Publish'
import {defineArrayMember, defineType} from 'sanity'

import {altFields} from '../fields/picture.ts'
import {referenceTo} from '../fields/references.ts'
import {sealField, shown} from '../fields/server-written.ts'

const words = (...names: string[]) => names.map((name) => shown(name, name, 'string'))

/**
 * What patients read. The same fields as a post, with what stood around it copied in: works, notices, byline.
 *
 * Written by the server when a post has passed the gate; pages show it only with a seal that holds.
 */
export const publication = defineType({
  name: 'publication',
  title: 'Publication',
  type: 'document',
  icon: PublishIcon,
  readOnly: true,
  fields: [
    shown('post', 'Post', 'reference', {to: [{type: 'post'}], weak: true}),
    shown('edition', 'Edition', 'number'),
    shown('standing', 'Standing', 'string', {options: {list: ['live', 'archived', 'retracted']}}),
    shown('locale', 'Language', 'string'),
    shown('translation', 'Translation', 'object', {
      fields: [
        shown('of', 'Translated from', 'reference', {to: [{type: 'post'}], weak: true}),
        shown('edition', 'Edition', 'number'),
        ...words('contentHash', 'by'),
      ],
    }),
    shown('title', 'Title', 'string'),
    shown('slug', 'Web address', 'slug'),
    shown('excerpt', 'Summary', 'text'),
    shown('authors', 'Authors', 'array', {of: [referenceTo('clinician')]}),
    shown('topics', 'Topics', 'array', {of: [referenceTo('topic')]}),
    shown('audiences', 'Especially for', 'array', {of: [defineArrayMember({type: 'string'})]}),
    shown('series', 'Series', 'object', {fields: [...words('name'), shown('part', 'Part', 'number')]}),
    shown('related', 'Read next', 'array', {of: [referenceTo('post')]}),
    shown('coverImage', 'Cover picture', 'image', {options: {hotspot: true}, fields: altFields}),
    shown('keyPoints', 'Key points', 'array', {of: [defineArrayMember({type: 'string'})]}),
    shown('body', 'Text', 'postBody'),
    shown('sources', 'Further sources', 'array', {of: [referenceTo('source')]}),
    shown('disclaimers', 'Extra notices', 'array', {of: [referenceTo('disclaimer')]}),
    shown('cta', 'Call to action at the end', 'reference', {to: [{type: 'cta'}]}),
    shown('sponsorship', 'Sponsorship', 'object', {fields: words('kind', 'sponsor', 'role')}),
    shown('comments', 'Readers may leave comments', 'boolean'),
    shown('tier', 'Tier', 'string', {options: {list: ['A', 'B', 'C']}}),
    shown('contentHash', 'Number of the content', 'string'),
    shown('publishedAt', 'First published', 'datetime'),
    shown('updatedAt', 'Wording last changed', 'datetime'),
    shown('lastReviewedAt', 'Last reviewed', 'datetime'),
    shown('nextReviewAt', 'Next review due', 'datetime'),
    shown('reviewers', 'Reviewed by', 'array', {of: [referenceTo('clinician')]}),
    shown('works', 'Works as cited', 'array', {
      of: [
        defineArrayMember({
          name: 'work',
          type: 'object',
          fields: [
            ...words(
              'sourceId',
              'title',
              'type',
              'containerTitle',
              'publisher',
              'volume',
              'issue',
              'pages',
              'doi',
              'pmid',
              'pmcid',
              'url',
            ),
            shown('authors', 'Authors', 'array', {of: [defineArrayMember({type: 'string'})]}),
            shown('year', 'Year', 'number'),
            shown('landmark', 'Landmark', 'boolean'),
            shown('accessedOn', 'Looked up on', 'date'),
          ],
        }),
      ],
    }),
    shown('notices', 'Notices', 'array', {
      of: [
        defineArrayMember({
          name: 'notice',
          type: 'object',
          fields: [
            ...words('disclaimerId', 'versionId', 'kind', 'severity', 'textHash', 'placement'),
            shown('text', 'Text', 'plainText'),
          ],
        }),
      ],
    }),
    shown('placeholders', 'Placeholders of pictures', 'array', {
      of: [defineArrayMember({name: 'placeholder', type: 'object', fields: words('assetId', 'lqip')})],
    }),
    shown('words', 'Words explained', 'array', {
      of: [
        defineArrayMember({
          name: 'word',
          type: 'object',
          fields: [
            ...words('term', 'definition'),
            shown('alsoWritten', 'Also written', 'array', {of: [defineArrayMember({type: 'string'})]}),
          ],
        }),
      ],
    }),
    shown('bylines', 'Byline as published', 'array', {
      of: [
        defineArrayMember({
          name: 'byline',
          type: 'object',
          fields: [
            ...words('name', 'profession'),
            ...['letters', 'spelledOut', 'licensedIn'].map((name) =>
              shown(name, name, 'array', {of: [defineArrayMember({type: 'string'})]}),
            ),
            shown('asOf', 'As of', 'datetime'),
          ],
        }),
      ],
    }),
    shown('corrections', 'Corrections', 'array', {
      of: [
        defineArrayMember({
          name: 'correction',
          type: 'object',
          fields: [...words('severity', 'summary'), shown('at', 'Published', 'datetime')],
        }),
      ],
    }),
    shown('retraction', 'Retraction', 'object', {fields: [shown('at', 'At', 'datetime'), ...words('reason', 'notice')]}),
    shown('archived', 'Archived', 'object', {fields: [shown('at', 'At', 'datetime'), ...words('reason')]}),
    shown('seo', 'Search and sharing', 'object', {
      fields: [...words('title', 'description'), shown('noIndex', 'Kept out of search', 'boolean')],
    }),
    sealField('seal', [shown('card', 'Number of the card', 'string'), shown('text', 'Number of the text', 'string')]),
  ],
  preview: {
    select: {title: 'title', edition: 'edition', standing: 'standing', media: 'coverImage'},
    prepare: ({title, edition, standing, media}) => ({
      title: title ?? '',
      subtitle: `Edition ${edition ?? '?'} · ${standing ?? ''}`,
      media,
    }),
  },
})
