import {BellIcon} from '@sanity/icons/Bell'
import {useMemo} from 'react'
import {useClient, type CurrentUser, type Tool} from 'sanity'

import type {Connection} from '../../connection.ts'
import {hooksOf} from './hooks-client.ts'
import {Webhooks} from './webhooks-page.tsx'

const API_VERSION = '2025-12-01'

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

/** Asked with the session of whoever looks. */
function WebhooksPage({datasets}: {datasets: readonly string[]}) {
  const client = useClient({apiVersion: API_VERSION})
  const hooks = useMemo(() => hooksOf(client), [client])
  return <Webhooks hooks={hooks} datasets={datasets} />
}
