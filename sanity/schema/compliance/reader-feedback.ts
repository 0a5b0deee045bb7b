import {BarChartIcon} from '@sanity/icons/BarChart'
import {defineArrayMember, defineType} from 'sanity'

import {REASONS} from '../../../lib/editorial/readers/feedback.ts'
import {shown} from '../fields/server-written.ts'

/** How many readers found a post helpful in one month: numbers, and nothing about anybody. */
export const readerFeedback = defineType({
  name: 'readerFeedback',
  title: 'Was this helpful?',
  type: 'document',
  icon: BarChartIcon,
  readOnly: true,
  fields: [
    shown('postId', 'Id of the post', 'string'),
    shown('month', 'Month', 'string'),
    shown('days', 'Days', 'array', {
      of: [
        defineArrayMember({
          name: 'day',
          type: 'object',
          fields: [
            shown('day', 'Day', 'date'),
            shown('yes', 'Yes', 'number'),
            shown('no', 'No', 'number'),
            ...REASONS.map(({value, title}) => shown(value, title, 'number')),
          ],
          preview: {
            select: {day: 'day', yes: 'yes', no: 'no'},
            prepare: ({day, yes, no}) => ({title: String(day), subtitle: `${yes} yes, ${no} no`}),
          },
        }),
      ],
    }),
  ],
  preview: {select: {title: 'postId', subtitle: 'month'}},
})
