import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineDocumentInspector} from 'sanity'

import {GatePanel} from './panel.tsx'

export const GATE_INSPECTOR = 'gate'

/** Kept for the browser's session: who closes the panel has closed it for today. */
const CLOSED = 'rounds.gate.closed'

export function isGateClosed(): boolean {
  return sessionStorage.getItem(CLOSED) !== null
}

/** The gate as a panel beside the form of a post. */
export const gateInspector = defineDocumentInspector({
  name: GATE_INSPECTOR,
  component: GatePanel,
  useMenuItem: () => ({title: 'Gate', icon: CheckmarkCircleIcon, showAsAction: true}),
  onOpen: ({params}) => {
    sessionStorage.removeItem(CLOSED)
    return {params}
  },
  onClose: ({params}) => {
    sessionStorage.setItem(CLOSED, 'yes')
    return {params}
  },
})
