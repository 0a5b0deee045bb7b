import {CommentIcon} from '@sanity/icons/Comment'
import {defineArrayMember, defineType} from 'sanity'

import {COMMENT_STATUSES} from '../../../lib/editorial/readers/comment.ts'
import {shown} from '../fields/server-written.ts'

/** Everything here is written by the server; saying so at each field would hide the words a moderator looks for. */
const PLAIN = {description: undefined}

const isCalm = ({document}: {document?: Record<string, unknown>}) => document?.['urgent'] !== true

/** A reader's comment as it was typed, and what was decided. Private: pages show what a moderator lets through, elsewhere. */
export const readerComment = defineType({
  name: 'readerComment',
  title: 'Reader’s comment',
  type: 'document',
  icon: CommentIcon,
  readOnly: true,
  fields: [
    shown('text', 'Comment, as it was typed', 'text', {
      rows: 8,
      description: 'It is deleted a month after the decision.',
    }),
    shown('name', 'Name, as it was typed', 'string', PLAIN),
    shown('postTitle', 'Post', 'string', PLAIN),
    shown('postId', 'Id of the post', 'string', {hidden: true}),
    shown('urgent', 'Urgent: somebody may be in danger', 'boolean', {...PLAIN, hidden: isCalm}),
    shown('crisisSigns', 'What it speaks of', 'array', {
      ...PLAIN,
      hidden: isCalm,
      of: [defineArrayMember({type: 'string'})],
    }),
    shown('flags', 'What was found in it', 'array', {
      ...PLAIN,
      of: [
        defineArrayMember({
          name: 'flag',
          type: 'object',
          fields: [
            shown('rule', 'Rule', 'string', PLAIN),
            shown('quote', 'Words', 'string', PLAIN),
            shown('why', 'Why', 'string', PLAIN),
            shown('mustGo', 'Must be taken out', 'boolean', PLAIN),
          ],
          preview: {select: {title: 'quote', subtitle: 'why'}},
        }),
      ],
    }),
    shown('proposedName', 'Name without that', 'string', PLAIN),
    shown('proposedText', 'Comment without that', 'text', {...PLAIN, rows: 8}),
    shown('status', 'Status', 'string', {options: {list: [...COMMENT_STATUSES]}}),
    shown('submittedAt', 'Sent', 'datetime'),
    shown('decidedAt', 'Decided', 'datetime'),
    shown('decidedBy', 'By', 'string'),
    shown('reason', 'Why', 'text', {rows: 2}),
    shown('published', 'As readers see it', 'text', {hidden: true}),
    shown('originalDeletedAt', 'Original deleted', 'datetime'),
  ],
  orderings: [
    {title: 'Newest first', name: 'newest', by: [{field: 'submittedAt', direction: 'desc'}]},
    {
      title: 'Urgent first, then the oldest',
      name: 'urgent',
      by: [
        {field: 'urgent', direction: 'desc'},
        {field: 'submittedAt', direction: 'asc'},
      ],
    },
  ],
  preview: {
    select: {name: 'name', text: 'text', urgent: 'urgent', status: 'status', post: 'postTitle', flags: 'flags'},
    prepare: ({name, text, urgent, status, post, flags}) => ({
      title: `${urgent ? 'URGENT — ' : ''}${text ?? 'The words have been deleted'}`,
      subtitle: [
        name,
        post,
        COMMENT_STATUSES.find(({value}) => value === status)?.title,
        Array.isArray(flags) && flags.length > 0 ? `${flags.length} found` : null,
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
