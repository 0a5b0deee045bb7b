import {BellIcon} from '@sanity/icons/Bell'
import type {CurrentUser, Tool} from 'sanity'

import type {Connection} from '../../connection.ts'
import {WebhooksPage} from './webhooks-page.tsx'

/**
 * Whom changes are told to, for administrators: the lake refuses everybody else.
 *
 * A hosted project has its own page for webhooks.
 */
export function webhooksTools({kind, dataset, complianceDataset}: Connection, user: CurrentUser | null): Tool[] {
  const isAdministrator = user?.roles.some(({name}) => name === 'administrator') === true
  if (kind !== 'lake' || !isAdministrator) return []
  const datasets = [dataset, complianceDataset]
  return [{name: 'webhooks', title: 'Webhooks', icon: BellIcon, component: () => <WebhooksPage datasets={datasets} />}]
}
