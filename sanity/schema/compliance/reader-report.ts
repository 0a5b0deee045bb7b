import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineType} from 'sanity'

import {shown} from '../fields/server-written.ts'

/** A reader says that something in a post is wrong. Editors see it in their queues and mark it as dealt with there. */
export const readerReport = defineType({
  name: 'readerReport',
  title: 'Report of an error',
  type: 'document',
  icon: WarningOutlineIcon,
  readOnly: true,
  fields: [
    shown('postTitle', 'Post', 'string'),
    shown('postId', 'Id of the post', 'string'),
    shown('part', 'Part', 'string'),
    shown('blockKey', 'Block', 'string', {hidden: true}),
    shown('text', 'What is wrong', 'text', {rows: 6}),
    shown('status', 'Status', 'string'),
    shown('submittedAt', 'Sent', 'datetime'),
    shown('closedAt', 'Dealt with', 'datetime'),
    shown('closedBy', 'By', 'string'),
  ],
  preview: {select: {title: 'text', subtitle: 'postTitle'}},
})
