import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineField, defineType} from 'sanity'

/** A clinician's licence. Private: it holds the number, which no page shows. */
export const licenseRecord = defineType({
  name: 'licenseRecord',
  title: 'Licence',
  type: 'document',
  icon: CheckmarkCircleIcon,
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
      name: 'licenseType',
      title: 'Kind of licence',
      type: 'string',
      description: 'As the board calls it, for example PT.',
      validation: (rule) => rule.required().error('Say which licence this is.'),
    }),
    defineField({
      name: 'jurisdiction',
      title: 'State',
      type: 'string',
      description: 'Two letters, for example WA.',
      validation: (rule) =>
        rule
          .required()
          .regex(/^[A-Z]{2}$/, {name: 'state'})
          .error('Write the state as two capital letters.'),
    }),
    defineField({
      name: 'number',
      title: 'Number',
      type: 'string',
      description: 'Exactly as on the licence, with leading zeros.',
      validation: (rule) => rule.required().max(30).error('Write the number of the licence.'),
    }),
    defineField({
      name: 'expiresOn',
      title: 'Valid to the end of',
      type: 'date',
      description: 'The last day on which the licence is valid.',
      validation: (rule) => rule.required().error('Set the last day of validity.'),
    }),
  ],
  preview: {
    select: {clinician: 'clinicianId', type: 'licenseType', state: 'jurisdiction', until: 'expiresOn'},
    prepare: ({clinician, type, state, until}) => ({
      title: `${type ?? 'Licence'}, ${state ?? '?'} — ${clinician ?? 'nobody yet'}`,
      subtitle: until ? `valid to ${until}` : 'no date',
    }),
  },
})
