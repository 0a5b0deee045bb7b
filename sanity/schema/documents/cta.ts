import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {AUDIENCES} from '../../../lib/editorial/audiences.ts'
import {DEFAULT_LOCALE} from '../../../lib/language/locales.ts'
import {FEDERAL_PROGRAMS, isInducement, OFFER_TYPES} from '../../../lib/editorial/offers/offer.ts'
import {LONGEST} from '../../../lib/editorial/offers/rules.ts'
import {SITE_LANGUAGES} from '../fields/language.ts'
import {actionsField, placementField, regionsField, scheduleField, variantsField} from '../fields/offer-parts.ts'
import {pictureField} from '../fields/picture.ts'
import {withoutRepeats} from '../fields/references.ts'
import {REGULATED_SUBJECTS} from './legal-rule.ts'

/** An offer to the reader: marketing's words, with the legal notes that belong to them. Readers see what compliance has approved. */
export const cta = defineType({
  name: 'cta',
  title: 'Call to action',
  type: 'document',
  icon: BulbOutlineIcon,
  groups: [
    {name: 'words', title: 'Words', default: true},
    {name: 'law', title: 'Law'},
    {name: 'where', title: 'Where and when'},
    {name: 'test', title: 'Test'},
  ],
  fields: [
    defineField({
      name: 'internalName',
      title: 'Name',
      type: 'string',
      group: 'words',
      description: 'For finding it here; readers never see it.',
      validation: (rule) => rule.required().error('Name the call to action.'),
    }),
    defineField({
      name: 'locale',
      title: 'Language',
      type: 'string',
      group: 'words',
      description: 'It stands on pages in this language alone.',
      options: {list: SITE_LANGUAGES, layout: 'radio'},
      initialValue: DEFAULT_LOCALE,
    }),
    defineField({
      name: 'offerType',
      title: 'What is offered?',
      type: 'string',
      group: 'words',
      description: 'Free and discounted services must carry a legal note.',
      options: {list: [...OFFER_TYPES], layout: 'radio'},
      initialValue: 'none',
      validation: (rule) => rule.required().error('Choose what is offered.'),
    }),
    defineField({
      name: 'headline',
      title: 'Headline',
      type: 'string',
      group: 'words',
      description: `Up to ${LONGEST.headline} characters.`,
      validation: (rule) => [
        rule.required().error('Write a headline.'),
        rule.max(LONGEST.headline).error(`Shorten the headline to ${LONGEST.headline} characters.`),
      ],
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'text',
      rows: 3,
      group: 'words',
      description: `One or two sentences, up to ${LONGEST.body} characters.`,
      validation: (rule) => rule.max(LONGEST.body).error(`Shorten the text to ${LONGEST.body} characters.`),
    }),
    actionsField,
    {
      ...pictureField({name: 'picture', title: 'Picture', description: 'Optional, and small: an offer is read, not looked at.'}),
      group: 'words',
    },
    defineField({
      name: 'tone',
      title: 'Tone',
      type: 'string',
      group: 'words',
      description: 'How it looks. It always looks like an offer, never like advice.',
      options: {
        list: [
          {value: 'quiet', title: 'Quiet'},
          {value: 'warm', title: 'Warm'},
        ],
        layout: 'radio',
      },
      initialValue: 'quiet',
    }),
    defineField({
      name: 'notes',
      title: 'Legal notes',
      type: 'array',
      group: 'law',
      description: 'Stand right under the offer; the asterisk leads to them. Required for everything free or discounted.',
      of: [
        defineArrayMember({
          type: 'reference',
          to: [{type: 'disclaimer'}],
          options: {filter: 'kind in ["federalBeneficiaryExclusion", "stateRequiredOffer"]'},
        }),
      ],
      validation: (rule) => [
        rule.custom(withoutRepeats('note')),
        rule.custom(
          (notes, {document}) =>
            (notes ?? []).length > 0 ||
            !isInducement(document?.['offerType'] as string | undefined) ||
            'A free or discounted offer needs its legal note. Choose one, or ask compliance to write it.',
        ),
      ],
    }),
    defineField({
      name: 'excludedPrograms',
      title: 'Not for patients of',
      type: 'array',
      group: 'law',
      description: 'The federal programs that the note names.',
      of: [defineArrayMember({type: 'string'})],
      options: {list: [...FEDERAL_PROGRAMS]},
      hidden: ({document}) => !isInducement(document?.['offerType'] as string | undefined),
    }),
    defineField({
      name: 'regulatedAs',
      title: 'Regulated treatment',
      type: 'string',
      group: 'law',
      description: 'Set this where states differ on who may do it: the offer is then shown only where that is allowed.',
      options: {list: REGULATED_SUBJECTS.filter(({value}) => value !== 'freeOffer').map(({value, title}) => ({value, title}))},
    }),
    regionsField,
    defineField({
      name: 'audiences',
      title: 'For whom',
      type: 'array',
      group: 'where',
      description: 'On posts written for one of these. Empty: on every post.',
      of: [defineArrayMember({type: 'string'})],
      options: {list: [...AUDIENCES]},
    }),
    scheduleField,
    placementField,
    defineField({
      name: 'priority',
      title: 'Priority',
      type: 'number',
      group: 'where',
      description: '0 to 100. Of two that fit a page alike, the higher one stands.',
      initialValue: 50,
      validation: (rule) => rule.integer().min(0).max(100).error('A whole number from 0 to 100.'),
    }),
    variantsField,
  ],
  preview: {select: {title: 'headline', subtitle: 'internalName'}},
})
