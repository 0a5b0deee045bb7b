import {LockIcon} from '@sanity/icons/Lock'
import {defineField, defineType} from 'sanity'

import {isNpi} from '../../../lib/editorial/identifiers.ts'

/** What the clinic keeps about a clinician besides licences. Private: no page shows any of it. */
export const clinicianRecord = defineType({
  name: 'clinicianRecord',
  title: 'Clinician’s file',
  type: 'document',
  icon: LockIcon,
  fields: [
    defineField({
      name: 'clinicianId',
      title: 'Clinician',
      type: 'string',
      description: 'The id of the clinician in the public dataset, for example clinician-jane-doe.',
      validation: (rule) =>
        rule
          .required()
          .regex(/^[A-Za-z0-9_-]+$/, {name: 'id'})
          .error('Write the id of the clinician.'),
    }),
    defineField({
      name: 'npi',
      title: 'NPI',
      type: 'string',
      description: 'Ten digits. It shows that a person is enrolled, not that they are licensed. Leave empty if there is none.',
      validation: (rule) =>
        rule.custom(
          (npi) =>
            !npi || isNpi(npi) || 'This is not an NPI: a digit is missing, too many or mistyped. Compare it with the letter.',
        ),
    }),
    defineField({
      name: 'notes',
      title: 'Notes',
      type: 'text',
      rows: 4,
      description: 'For compliance. No birth dates, social security numbers, DEA numbers or home addresses.',
    }),
  ],
  preview: {
    select: {title: 'clinicianId'},
    prepare: ({title}) => ({title: title || 'Nobody yet'}),
  },
})
