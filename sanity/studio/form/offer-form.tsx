import type {ObjectInputProps} from 'sanity'

import {OFFER_INSPECTOR} from '../offers/offer-panel.tsx'
import {useCheckBeside} from './check-beside.ts'

/** The form of an offer: opens its check beside it. */
export function OfferForm(props: ObjectInputProps) {
  useCheckBeside(OFFER_INSPECTOR)
  return props.renderDefault(props)
}
