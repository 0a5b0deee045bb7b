import {HeartIcon} from '@sanity/icons/Heart'
import {defineField, defineType} from 'sanity'

/** A patient’s written consent to being written about. Holds no name: the paper stays in the clinic’s own files. */
export const patientConsent = defineType({
  name: 'patientConsent',
  title: 'Patient consent',
  type: 'document',
  icon: HeartIcon,
  fields: [
    defineField({
      name: 'fileReference',
      title: 'Where the paper is',
      type: 'string',
      description: 'A shelf mark. Never the patient’s name.',
      validation: (rule) => rule.required().error('Say where the signed paper is kept.'),
    }),
    defineField({
      name: 'signedOn',
      title: 'Signed on',
      type: 'date',
      validation: (rule) => rule.required().error('Enter the day it was signed.'),
    }),
    defineField({name: 'validUntil', title: 'Valid until', type: 'date', description: 'Empty where it has no end.'}),
    defineField({name: 'withdrawnOn', title: 'Withdrawn on', type: 'date', description: 'From then on it counts no more.'}),
    defineField({name: 'scope', title: 'What it covers', type: 'text', rows: 2, description: 'Text, pictures, how long, where.'}),
  ],
  preview: {select: {title: 'fileReference', subtitle: 'signedOn'}},
})
