import {CommentIcon} from '@sanity/icons/Comment'
import {defineArrayMember, defineType} from 'sanity'

import {COMMENT_STATUSES} from '../../../lib/editorial/readers/comment.ts'
import {shown} from '../fields/server-written.ts'

/** A reader's comment as it was typed, and what was decided. Private: pages show what a moderator lets through, elsewhere. */
export const readerComment = defineType({
  name: 'readerComment',
  title: 'Reader’s comment',
  type: 'document',
  icon: CommentIcon,
  readOnly: true,
  fields: [
    shown('urgent', 'Urgent: somebody may be in danger', 'boolean'),
    shown('crisisSigns', 'What it speaks of', 'array', {of: [defineArrayMember({type: 'string'})]}),
    shown('postTitle', 'Post', 'string'),
    shown('postId', 'Id of the post', 'string', {hidden: true}),
    shown('name', 'Name', 'string', {description: 'As it was typed.'}),
    shown('text', 'Comment', 'text', {rows: 8, description: 'As it was typed. It is deleted a month after the decision.'}),
    shown('flags', 'What was found in it', 'array', {
      of: [
        defineArrayMember({
          name: 'flag',
          type: 'object',
          fields: [
            shown('rule', 'Rule', 'string'),
            shown('quote', 'Words', 'string'),
            shown('why', 'Why', 'string'),
            shown('mustGo', 'Must be taken out', 'boolean'),
          ],
          preview: {select: {title: 'quote', subtitle: 'why'}},
        }),
      ],
    }),
    shown('proposedName', 'Name without that', 'string'),
    shown('proposedText', 'Comment without that', 'text', {rows: 8}),
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
