import {CommentIcon} from '@sanity/icons/Comment'
import {defineType} from 'sanity'

import {recordField, sealField, shown} from '../fields/server-written.ts'

/** What a reader said, as a moderator let it through. Written by the server; pages show it only with a seal that holds. */
export const comment = defineType({
  name: 'comment',
  title: 'Comment',
  type: 'document',
  icon: CommentIcon,
  readOnly: true,
  fields: [
    shown('post', 'Post', 'reference', {to: [{type: 'post'}], weak: true}),
    shown('name', 'Name', 'string'),
    shown('text', 'Comment', 'text', {rows: 6}),
    shown('submittedAt', 'Sent', 'datetime'),
    recordField('reply', 'Reply', [
      shown('text', 'Text', 'text', {rows: 4}),
      shown('name', 'In the name of', 'string'),
      shown('role', 'Profession', 'string'),
      shown('at', 'When', 'datetime'),
      shown('isClinician', 'A clinician', 'boolean'),
    ]),
    sealField(),
  ],
  orderings: [{title: 'Newest first', name: 'newest', by: [{field: 'submittedAt', direction: 'desc'}]}],
  preview: {
    select: {name: 'name', text: 'text', post: 'post.title'},
    prepare: ({name, text, post}) => ({title: text ?? '', subtitle: [name, post].filter(Boolean).join(' · ')}),
  },
})
