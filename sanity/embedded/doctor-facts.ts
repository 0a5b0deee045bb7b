import {existsSync, readFileSync, statSync} from 'node:fs'
import {statfs} from 'node:fs/promises'
import {createServer} from 'node:net'
import {dirname, join} from 'node:path'

import {AssetFiles} from '../lake/assets/files.ts'
import {orphansAmong, withoutFile} from '../lake/assets/orphans.ts'
import {inspectDatabase, type DatabaseFacts} from '../lake/store/inspection.ts'
import {isTaken} from '../lake/store/lock.ts'
import {NEWEST_SHAPE} from '../lake/store/migrations.ts'
import {ASSETS, DATABASE, SECRETS} from './backup-manifest.ts'
import type {Facts, PortUse} from './doctor.ts'
import {isUnfinished} from './restore.ts'
import {areSecrets} from './secrets.ts'
import type {Settings} from './settings.ts'

const ANSWER_WITHIN_MILLISECONDS = 2_000

/** Looks at an installation, running or not, and changes nothing. */
export async function gatherFacts(settings: Settings, now: number): Promise<Facts> {
  const {folder} = settings
  const answers = await isAnswered(`http://127.0.0.1:${settings.lakePort}/v1/ping`)
  const siteAnswers = await isAnswered(`${settings.siteUrl}/api/health`)
  const file = join(folder, DATABASE)
  const found = existsSync(file) ? inspected(file) : undefined
  const files = await new AssetFiles(join(folder, ASSETS)).list()
  const documents = typeof found === 'object' ? found.assets : undefined
  const orphans = documents ? orphansAmong(files, documents) : []
  return {
    now,
    folder,
    clockOffset: settings.clockOffset,
    ports: [
      {number: settings.port, variable: 'PORT', use: await useOf(settings.host, settings.port, siteAnswers)},
      {number: settings.lakePort, variable: 'LAKE_PORT', use: await useOf(settings.lakeHost, settings.lakePort, answers)},
    ],
    lake: {hasFolder: isTaken(folder), answers},
    restoreIsUnfinished: isUnfinished(folder),
    secrets: secretsIn(join(folder, SECRETS)),
    freeDisk: await freeDiskOf(folder),
    newestShape: NEWEST_SHAPE,
    database: typeof found === 'object' ? {...found, bytes: statSync(file).size} : found,
    assets: {
      orphans: orphans.length,
      orphanBytes: orphans.reduce((sum, {bytes}) => sum + bytes, 0),
      missing: documents ? withoutFile(files, documents) : [],
    },
  }
}

/** @returns why it cannot be read, as a text, where that is so */
function inspected(file: string): DatabaseFacts | string {
  try {
    return inspectDatabase(file)
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  }
}

/** Its permissions are looked at before anybody opens it: opening it sets them right. */
function secretsIn(file: string): Facts['secrets'] {
  if (!existsSync(file)) return undefined
  const {mode} = statSync(file)
  try {
    return {mode, isReadable: areSecrets(readFileSync(file, 'utf8'))}
  } catch {
    return {mode, isReadable: false}
  }
}

async function isAnswered(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, {signal: AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS)})
    // Unwell, the site answers 503, and is the site all the same.
    return /application\/json/.test(answer.headers.get('content-type') ?? '')
  } catch {
    return false
  }
}

function useOf(host: string, port: number, isOurs: boolean): Promise<PortUse> {
  if (isOurs) return Promise.resolve('ours')
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve('another program'))
    server.listen(port, host, () => server.close(() => resolve('free')))
  })
}

async function freeDiskOf(folder: string): Promise<number | undefined> {
  const there = existsSync(folder) ? folder : dirname(folder)
  try {
    const {bavail, bsize} = await statfs(there)
    return bavail * bsize
  } catch {
    return undefined
  }
}
