import {ClockIcon} from '@sanity/icons/Clock'
import {defineArrayMember, defineType} from 'sanity'

import {sealField, shown} from '../fields/server-written.ts'
import {ROLES, STATES} from '../../../lib/editorial/workflow.ts'
import {STAGES} from '../../../lib/editorial/policy.ts'

/** Where the work on a post stands, and who has approved which text. */
export const workflow = defineType({
  name: 'workflow',
  title: 'Workflow',
  type: 'document',
  icon: ClockIcon,
  readOnly: true,
  fields: [
    shown('post', 'Post', 'reference', {to: [{type: 'post'}], weak: true}),
    shown('state', 'State', 'string', {options: {list: [...STATES]}}),
    shown('since', 'Since', 'datetime'),
    shown('scheduledFor', 'Goes out at', 'datetime'),
    shown('approvals', 'Approvals', 'array', {
      of: [
        defineArrayMember({
          name: 'approval',
          type: 'object',
          fields: [
            shown('stage', 'Review', 'string', {options: {list: [...STAGES]}}),
            shown('name', 'By', 'string'),
            shown('role', 'As', 'string', {options: {list: [...ROLES]}}),
            shown('at', 'At', 'datetime'),
            shown('subject', 'Post', 'string'),
            shown('contentHash', 'Number of the content', 'string'),
            shown('by', 'User', 'string'),
            shown('clinicianId', 'Clinician', 'string'),
            shown('checklistHash', 'Number of the checklist', 'string'),
            sealField(),
          ],
          preview: {select: {title: 'name', subtitle: 'stage'}},
        }),
      ],
    }),
    sealField('scheduleSeal'),
    shown('correction', 'Correction', 'object', {
      fields: [...['severity', 'summary', 'by', 'at'].map((name) => shown(name, name, 'string')), sealField()],
    }),
    shown('retraction', 'Retraction proposed', 'object', {
      fields: [...['by', 'role', 'at', 'reason', 'notice'].map((name) => shown(name, name, 'string')), sealField()],
    }),
  ],
  preview: {select: {title: 'post.title', subtitle: 'state'}},
})
