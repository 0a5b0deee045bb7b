import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {translationsField} from '../fields/language.ts'
import {referenceTo} from '../fields/references.ts'
import {urlField} from '../fields/url.ts'
import {PROFESSIONS} from '../../../lib/editorial/professions.ts'

export const DISCLAIMER_KINDS = [
  {value: 'educationOnly', title: 'Education only: not medical advice'},
  {value: 'emergency', title: 'Emergency'},
  {value: 'redFlags', title: 'Warning signs'},
  {value: 'authorOpinion', title: 'Author’s opinion'},
  {value: 'scopeOfPractice', title: 'Scope of practice'},
  {value: 'exerciseRisk', title: 'Exercise'},
  {value: 'pediatric', title: 'Children'},
  {value: 'pregnancy', title: 'Pregnancy'},
  {value: 'offLabel', title: 'Off-label use or supplement'},
  {value: 'materialConnection', title: 'Sponsored or connected'},
  {value: 'testimonial', title: 'Patient’s story'},
  {value: 'imageModel', title: 'Pictures: not an actual patient'},
  {value: 'licenseScope', title: 'Where our clinicians are licensed'},
  {value: 'translationNotice', title: 'Translation'},
  {value: 'aiAssisted', title: 'Written with the help of software'},
  {value: 'externalLink', title: 'Links to other sites'},
  {value: 'telehealthAvailability', title: 'Telehealth: where available'},
  {value: 'federalBeneficiaryExclusion', title: 'Offer: federal programs excluded'},
  {value: 'stateRequiredOffer', title: 'Offer: wording a state requires'},
] as const

/**
 * A legal notice: where it stands and what it is for. Its approved wordings are documents of their own
 * (`disclaimerVersion`) that are never changed; the text here is the next wording, until compliance approves it.
 */
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
      name: 'severity',
      title: 'How urgent',
      type: 'string',
      description: 'Urgent notices stand first.',
      options: {
        list: [
          {value: 'critical', title: 'Critical'},
          {value: 'important', title: 'Important'},
          {value: 'info', title: 'For information'},
        ],
        layout: 'radio',
      },
      initialValue: 'info',
    }),
    defineField({
      name: 'text',
      title: 'Wording',
      type: 'plainText',
      description:
        'The exact words. Readers see them once you press “Approve wording”; until then they see the last approved ones.',
      validation: (rule) => rule.required().min(1).error('Write the notice.'),
    }),
    translationsField([
      defineField({
        name: 'text',
        title: 'Wording',
        type: 'plainText',
        description:
          'The exact words in this language. Posts in it that carry the notice cannot be published before they are approved.',
      }),
    ]),
    defineField({
      name: 'effectiveFrom',
      title: 'In effect from',
      type: 'datetime',
      description: 'When this wording begins to be shown. Leave empty for “as soon as it is approved”.',
    }),
    defineField({
      name: 'legalBasis',
      title: 'Legal basis',
      type: 'array',
      description: 'Why the notice is needed, with the day somebody last read it. This is a record, not legal advice.',
      of: [
        defineArrayMember({
          name: 'basis',
          type: 'object',
          fields: [
            defineField({name: 'citation', title: 'Law or rule', type: 'string', description: 'As lawyers cite it.'}),
            urlField({name: 'url', title: 'Address', description: 'Where it can be read.', kinds: ['web'], required: false}),
            defineField({name: 'checkedOn', title: 'Read on', type: 'date', description: 'The day somebody last read it.'}),
          ],
          preview: {select: {title: 'citation', subtitle: 'checkedOn'}},
        }),
      ],
    }),
    defineField({
      name: 'topics',
      title: 'On every post under',
      type: 'array',
      description: 'Topics whose posts always carry this notice.',
      of: [referenceTo('topic')],
    }),
    defineField({
      name: 'tiers',
      title: 'On every post of tier',
      type: 'array',
      description: 'Tiers whose posts always carry this notice.',
      of: [defineArrayMember({type: 'string'})],
      options: {list: ['A', 'B', 'C']},
    }),
    defineField({
      name: 'professions',
      title: 'On every post by',
      type: 'array',
      description: 'Professions whose posts always carry this notice.',
      of: [defineArrayMember({type: 'string'})],
      options: {list: PROFESSIONS.map(({value, label}) => ({value, title: label}))},
    }),
    defineField({
      name: 'jurisdictions',
      title: 'Only in',
      type: 'array',
      description: 'States in which it applies, as two letters. Empty: everywhere. Readers whose state is unknown see it too.',
      of: [
        defineArrayMember({
          type: 'string',
          validation: (rule) => rule.regex(/^[A-Z]{2}$/, {name: 'state'}).error('Two capital letters.'),
        }),
      ],
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
