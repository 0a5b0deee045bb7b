import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineDocumentInspector} from 'sanity'

import {rememberClosing} from '../form/check-beside.ts'
import {GatePanel} from './panel.tsx'

export const GATE_INSPECTOR = 'gate'

/** The gate as a panel beside the form of a post. */
export const gateInspector = defineDocumentInspector({
  name: GATE_INSPECTOR,
  component: GatePanel,
  useMenuItem: () => ({title: 'Gate', icon: CheckmarkCircleIcon, showAsAction: true}),
  ...rememberClosing,
})
