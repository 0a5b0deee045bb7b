import {ClockIcon} from '@sanity/icons/Clock'
import {defineType} from 'sanity'

import {sealField, shown} from '../fields/server-written.ts'

/** What marketing has sent to compliance, and what became of it. */
export const offerReview = defineType({
  name: 'offerReview',
  title: 'Offer on its way',
  type: 'document',
  icon: ClockIcon,
  readOnly: true,
  fields: [
    shown('offer', 'Call to action', 'reference', {to: [{type: 'cta'}], weak: true}),
    shown('state', 'State', 'string'),
    shown('hash', 'Number of what was sent', 'string'),
    shown('by', 'Sent by', 'object', {fields: [shown('userId', 'User', 'string'), shown('name', 'Name', 'string')]}),
    shown('at', 'At', 'datetime'),
    shown('note', 'Why it was sent back', 'text'),
    sealField(),
  ],
  preview: {select: {title: 'offer.headline', subtitle: 'state'}},
})
