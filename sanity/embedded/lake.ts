/**
 * The embedded lake of Rounds: which datasets it has, who may do what, whom it tells.
 *
 * Run directly it is `npm run lake`: one line of JSON on standard output says that it is ready.
 */
import './environment.ts'

import {writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {COMPLIANCE, PRODUCTION, readConnection} from '../connection.ts'
import type {LakeConfig} from '../lake/config.ts'
import {serveLake, type ServedLake} from '../lake/serve.ts'
import {PERSONAS, ROLES} from './people.ts'
import {assertRestored} from './restore.ts'
import {readOrMakeSecrets, type Secrets} from './secrets.ts'
import {readSettings, type Settings} from './settings.ts'
import {CHANGE_FILTER, CHANGE_PROJECTION, PRIVATE_CHANGE_FILTER, PRIVATE_CHANGE_PROJECTION} from './webhook.ts'

export function lakeConfig(settings: Settings, secrets: Secrets, projectId: string): LakeConfig {
  return {
    folder: settings.folder,
    projectId,
    projectName: 'Rounds',
    datasets: [
      {name: PRODUCTION, aclMode: 'public'},
      {name: COMPLIANCE, aclMode: 'private'},
    ],
    roles: ROLES,
    personas: PERSONAS,
    robots: [
      {token: secrets.serverToken, id: 'robot-site', name: 'The site', access: 'read'},
      {token: secrets.deskToken, id: 'robot-desk', name: 'The editorial desk', access: 'write'},
      {token: secrets.adminToken, id: 'robot-admin', name: 'Rounds', access: 'write', isAdministrator: true},
    ],
    webhooks: [
      {
        name: 'site',
        url: `${settings.siteUrl}/api/revalidate`,
        secret: secrets.webhookSecret,
        dataset: PRODUCTION,
        filter: CHANGE_FILTER,
        projection: CHANGE_PROJECTION,
      },
      {
        name: 'site-private',
        url: `${settings.siteUrl}/api/revalidate`,
        secret: secrets.webhookSecret,
        dataset: COMPLIANCE,
        filter: PRIVATE_CHANGE_FILTER,
        projection: PRIVATE_CHANGE_PROJECTION,
      },
    ],
    webhookHosts: settings.webhookHosts,
    allowedOrigins: settings.allowedOrigins,
    allowedHosts: settings.allowedHosts,
    publicHost: 'http://localhost',
    queryTimeLimit: settings.queryTimeLimit,
    now: Date.now,
  }
}

/** @throws Error with a sentence for the person who started it, where the port is taken */
export async function startEmbeddedLake(settings: Settings): Promise<ServedLake> {
  assertRestored(settings.folder)
  const secrets = readOrMakeSecrets(settings.folder)
  const {projectId} = readConnection({})
  try {
    return await serveLake(lakeConfig(settings, secrets, projectId), {host: settings.lakeHost, port: settings.lakePort})
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') {
      throw new Error(
        `Port ${settings.lakePort} is taken by another program. Choose another one for the lake, for example LAKE_PORT=${settings.lakePort + 100}.`,
        {cause},
      )
    }
    throw cause
  }
}

if (import.meta.main) {
  try {
    const settings = readSettings(process.env)
    const served = await startEmbeddedLake(settings)
    const {projectId, datasets} = served.lake.config
    // Before anybody hears of it: whoever is told that it is ready may stop it at once.
    let stopping = false
    const stop = () => {
      if (stopping) return
      stopping = true
      void served.close().then(() => process.exit(0))
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
    // Started by another process, the lake ends with it, however that one ended.
    process.on('disconnect', stop)
    // For those who have to find this process: a supervisor, a person with a terminal.
    writeFileSync(join(settings.folder, 'lake.pid'), `${process.pid}\n`)
    process.stdout.write(
      `${JSON.stringify({lake: `http://127.0.0.1:${served.port}`, projectId, datasets: datasets.map(({name}) => name), streamPorts: served.streamPorts})}\n`,
    )
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    process.exit(1)
  }
}
