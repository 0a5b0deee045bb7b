import {CommentIcon} from '@sanity/icons/Comment'
import {defineArrayMember, defineType} from 'sanity'

import {recordField, shown} from '../fields/server-written.ts'

/** What a reviewer said about a post, and the checklist they went through. For colleagues, never for readers. */
export const reviewNote = defineType({
  name: 'reviewNote',
  title: 'Review note',
  type: 'document',
  icon: CommentIcon,
  readOnly: true,
  fields: [
    shown('at', 'When', 'datetime'),
    shown('postId', 'Post', 'string'),
    shown('move', 'With', 'string'),
    recordField('by', 'Who', [shown('userId', 'User', 'string'), shown('name', 'Name', 'string')]),
    shown('contentHash', 'Number of the content', 'string'),
    shown('note', 'Note', 'text', {rows: 4}),
    shown('checklist', 'Checklist', 'array', {
      of: [
        defineArrayMember({
          name: 'item',
          type: 'object',
          fields: [shown('question', 'Question', 'string'), shown('answer', 'Answer', 'string'), shown('note', 'Note', 'string')],
          preview: {select: {title: 'question', subtitle: 'answer'}},
        }),
      ],
    }),
  ],
  orderings: [{title: 'Newest first', name: 'newest', by: [{field: 'at', direction: 'desc'}]}],
  preview: {select: {title: 'note', subtitle: 'by.name'}},
})
