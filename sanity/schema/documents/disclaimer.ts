import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineField, defineType} from 'sanity'

export const DISCLAIMER_KINDS = [
  {value: 'educationOnly', title: 'Education only: not medical advice'},
  {value: 'authorOpinion', title: 'Author’s opinion'},
  {value: 'emergency', title: 'Emergency'},
  {value: 'scopeOfPractice', title: 'Scope of practice'},
  {value: 'exerciseRisk', title: 'Exercise'},
  {value: 'federalBeneficiaryExclusion', title: 'Offer: federal programmes excluded'},
  {value: 'stateRequiredOffer', title: 'Offer: wording a state requires'},
  {value: 'telehealthAvailability', title: 'Telehealth: where available'},
] as const

/** A legal notice, written once by compliance and shown wherever a post or an offer points at it. */
export const disclaimer = defineType({
  name: 'disclaimer',
  title: 'Notice',
  type: 'document',
  icon: WarningOutlineIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      type: 'string',
      description: 'For finding it here; readers see the text alone.',
      validation: (rule) => rule.required().error('Name the notice.'),
    }),
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      description: 'What the notice is for. Offers ask for a notice of the right kind.',
      options: {list: [...DISCLAIMER_KINDS]},
      validation: (rule) => rule.required().error('Choose what the notice is for.'),
    }),
    defineField({
      name: 'placement',
      title: 'Where it stands',
      type: 'string',
      description: 'A notice about an offer always stands with the offer, whatever is chosen here.',
      options: {
        list: [
          {value: 'aboveBody', title: 'Above the text'},
          {value: 'belowBody', title: 'Below the text'},
        ],
        layout: 'radio',
      },
      initialValue: 'belowBody',
      validation: (rule) => rule.required().error('Choose where the notice stands.'),
    }),
    defineField({
      name: 'text',
      title: 'Text',
      type: 'plainText',
      description: 'The exact words readers see.',
      validation: (rule) => rule.required().min(1).error('Write the notice.'),
    }),
  ],
  preview: {
    select: {title: 'title', kind: 'kind'},
    prepare: ({title, kind}) => ({
      title: title || 'Unnamed notice',
      subtitle: DISCLAIMER_KINDS.find((known) => known.value === kind)?.title,
    }),
  },
})
