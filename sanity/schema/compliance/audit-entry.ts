import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {defineType} from 'sanity'

import {recordField, sealField, shown} from '../fields/server-written.ts'

/** Who tried what, when, and what came of it. */
export const auditEntry = defineType({
  name: 'auditEntry',
  title: 'Audit entry',
  type: 'document',
  icon: ClipboardIcon,
  readOnly: true,
  fields: [
    shown('at', 'When', 'datetime'),
    recordField('by', 'Who', [shown('userId', 'User', 'string'), shown('name', 'Name', 'string')]),
    shown('action', 'What', 'string'),
    shown('subject', 'About', 'string'),
    shown('from', 'State before', 'string'),
    shown('to', 'State after', 'string'),
    shown('outcome', 'What came of it', 'string'),
    shown('why', 'Why', 'text', {rows: 3}),
    sealField(),
  ],
  orderings: [{title: 'Newest first', name: 'newest', by: [{field: 'at', direction: 'desc'}]}],
  preview: {
    select: {name: 'by.name', action: 'action', subject: 'subject', outcome: 'outcome', at: 'at'},
    prepare: ({name, action, subject, outcome, at}) => ({
      title: `${name ?? ''}: ${action ?? ''} ${subject ?? ''}`,
      subtitle: `${outcome ?? ''} · ${at ?? ''}`,
    }),
  },
})
