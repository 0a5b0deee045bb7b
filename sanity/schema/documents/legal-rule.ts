import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {defineField, defineType} from 'sanity'

import {urlField} from '../fields/url.ts'
import {JURISDICTIONS} from '../../../lib/editorial/jurisdictions.ts'

/** Things whose law differs from state to state. */
export const REGULATED_SUBJECTS = [
  {value: 'dryNeedling', title: 'Dry needling by physical therapists'},
  {value: 'telehealth', title: 'Telehealth across state lines'},
  {value: 'freeOffer', title: 'Free or discounted offers'},
] as const

export const LEGAL_STATUSES = [
  {value: 'permitted', title: 'Permitted'},
  {value: 'conditional', title: 'Permitted under conditions'},
  {value: 'prohibited', title: 'Prohibited'},
  {value: 'silent', title: 'The law says nothing'},
  {value: 'unknown', title: 'Not known'},
] as const

/** What the law of one state says about one thing, as somebody read it on a day. A record to work by, not legal advice. */
export const legalRule = defineType({
  name: 'legalRule',
  title: 'Legal rule',
  type: 'document',
  icon: EarthGlobeIcon,
  fields: [
    defineField({
      name: 'subject',
      title: 'About',
      type: 'string',
      options: {list: [...REGULATED_SUBJECTS]},
      validation: (rule) => rule.required().error('Choose what the rule is about.'),
    }),
    defineField({
      name: 'jurisdiction',
      title: 'State',
      type: 'string',
      options: {list: JURISDICTIONS.map(({value, title}) => ({value, title}))},
      validation: (rule) => rule.required().error('Choose the state.'),
    }),
    defineField({
      name: 'status',
      title: 'What it says',
      type: 'string',
      options: {list: [...LEGAL_STATUSES]},
      validation: (rule) => rule.required().error('Choose what the law says.'),
    }),
    defineField({
      name: 'text',
      title: 'In words',
      type: 'text',
      rows: 3,
      description: 'Conditions, training, wording that is required.',
    }),
    defineField({name: 'citation', title: 'Law or rule', type: 'string', description: 'As lawyers cite it.'}),
    urlField({name: 'url', title: 'Address', description: 'Where it can be read.', kinds: ['web'], required: false}),
    defineField({
      name: 'checkedOn',
      title: 'Read on',
      type: 'date',
      description: 'The day somebody last read the law itself.',
      validation: (rule) => rule.required().error('Say on which day it was read.'),
    }),
    defineField({
      name: 'verified',
      title: 'Read in the law itself',
      type: 'boolean',
      description:
        'Leave this off where it comes from a summary or from memory: the record then says so to whoever relies on it.',
      initialValue: false,
    }),
  ],
  preview: {
    select: {subject: 'subject', jurisdiction: 'jurisdiction', status: 'status', verified: 'verified'},
    prepare: ({subject, jurisdiction, status, verified}) => ({
      title: `${jurisdiction ?? '?'}: ${LEGAL_STATUSES.find(({value}) => value === status)?.title ?? 'Not said'}`,
      subtitle: `${REGULATED_SUBJECTS.find(({value}) => value === subject)?.title ?? ''}${verified ? '' : ' · not verified'}`,
    }),
  },
})
