import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {defineField, defineType} from 'sanity'

import {urlField} from '../fields/url.ts'
import {REGULATED_SUBJECTS} from './legal-rule.ts'

const OFFERS_THAT_NEED_A_NOTE: ReadonlySet<unknown> = new Set(['free', 'discounted'])

function actionField(name: string, title: string, description: string, required: boolean) {
  return defineField({
    name,
    title,
    type: 'object',
    description,
    fields: [
      defineField({
        name: 'label',
        title: 'Words on the button',
        type: 'string',
        description: 'What happens when pressed. The asterisk is added by itself.',
        validation: (rule) =>
          rule.custom((label, {parent}) => {
            const action = parent as {href?: string} | undefined
            const words = label?.trim() ?? ''
            if (words === '') return !required && !action?.href ? true : 'Write the words on the button.'
            if (words.includes('*')) return 'Leave the asterisk out: it is added together with its note.'
            return words.length <= 40 || 'Shorten the words to 40 characters.'
          }),
      }),
      urlField({
        title: 'Where it leads',
        description: 'A web address (https://…), a page of this site (/…), a telephone number (tel:+1…) or mailto:.',
        kinds: ['web', 'page', 'telephone', 'email'],
        required,
      }),
    ],
  })
}

/** An offer to the reader: marketing's words, with the legal note that belongs to them. */
export const cta = defineType({
  name: 'cta',
  title: 'Call to action',
  type: 'document',
  icon: BulbOutlineIcon,
  fields: [
    defineField({
      name: 'internalName',
      title: 'Name',
      type: 'string',
      description: 'For finding it here; readers never see it.',
      validation: (rule) => rule.required().error('Name the call to action.'),
    }),
    defineField({
      name: 'offerType',
      title: 'What is offered?',
      type: 'string',
      description: 'Free and discounted services must carry a legal note.',
      options: {
        list: [
          {value: 'none', title: 'Nothing: only a way to get in touch'},
          {value: 'free', title: 'Something free'},
          {value: 'discounted', title: 'Something at a lower price'},
        ],
        layout: 'radio',
      },
      initialValue: 'none',
      validation: (rule) => rule.required().error('Choose what is offered.'),
    }),
    defineField({
      name: 'headline',
      title: 'Headline',
      type: 'string',
      description: 'Up to 60 characters.',
      validation: (rule) => [
        rule.required().error('Write a headline.'),
        rule.max(60).error('Shorten the headline to 60 characters.'),
      ],
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'text',
      rows: 3,
      description: 'One or two sentences, up to 200 characters.',
      validation: (rule) => rule.max(200).error('Shorten the text to 200 characters.'),
    }),
    actionField('primaryAction', 'Main button', 'The one thing the reader is asked to do.', true),
    actionField('secondaryAction', 'Second button', 'Another way to do the same, for example by telehealth. Optional.', false),
    defineField({
      name: 'regulatedAs',
      title: 'Regulated treatment',
      type: 'string',
      description: 'Set this where states differ on who may do it: the offer is then shown only where that is allowed.',
      options: {list: REGULATED_SUBJECTS.map(({value, title}) => ({value, title}))},
    }),
    defineField({
      name: 'footnote',
      title: 'Legal note for the asterisk',
      type: 'reference',
      to: [{type: 'disclaimer'}],
      description: 'Stands right under the offer. Required for everything free or discounted.',
      options: {filter: 'kind in ["federalBeneficiaryExclusion", "stateRequiredOffer"]'},
      validation: (rule) =>
        rule.custom((footnote, {document}) => {
          const offer = document?.['offerType']
          return (
            Boolean(footnote?._ref) ||
            !OFFERS_THAT_NEED_A_NOTE.has(offer) ||
            'A free or discounted offer needs its legal note. Choose one, or ask compliance to write it.'
          )
        }),
    }),
  ],
  preview: {select: {title: 'headline', subtitle: 'internalName'}},
})
