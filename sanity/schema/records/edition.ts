import {ArchiveIcon} from '@sanity/icons/Archive'
import {defineType} from 'sanity'

import {sealField, shown} from '../fields/server-written.ts'
import {ENTRY_KINDS} from '../../../lib/editorial/ledger.ts'

/** One entry of the ledger: what an address said from an instant on. Never changed. */
export const edition = defineType({
  name: 'edition',
  title: 'Edition',
  type: 'document',
  icon: ArchiveIcon,
  readOnly: true,
  fields: [
    shown('sequence', 'Number in the ledger', 'number'),
    shown('kind', 'What happened', 'string', {options: {list: [...ENTRY_KINDS]}}),
    shown('at', 'When', 'datetime'),
    shown('path', 'Address', 'string'),
    shown('postId', 'Post', 'string'),
    shown('edition', 'Edition of the post', 'number'),
    shown('pageHash', 'Number of the page', 'string'),
    shown('record', 'The entry itself', 'text', {rows: 12}),
    shown('hash', 'Hash', 'string'),
    sealField(),
  ],
  orderings: [{title: 'Newest first', name: 'newest', by: [{field: 'sequence', direction: 'desc'}]}],
  preview: {
    select: {path: 'path', kind: 'kind', at: 'at', sequence: 'sequence'},
    prepare: ({path, kind, at, sequence}) => ({
      title: `${sequence ?? '?'} · ${path ?? ''}`,
      subtitle: `${ENTRY_KINDS.find(({value}) => value === kind)?.title ?? ''} · ${at ?? ''}`,
    }),
  },
})

/** Where the ledger ends. */
export const ledger = defineType({
  name: 'ledger',
  title: 'Ledger',
  type: 'document',
  icon: ArchiveIcon,
  readOnly: true,
  fields: [shown('sequence', 'Entries', 'number'), shown('hash', 'Hash of the last', 'string')],
})
