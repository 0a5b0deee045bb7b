/** `npm run reset`: empties the data folder, after asking. `-- --yes` answers for you. */
import './environment.ts'

import {existsSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline/promises'

import {readSettings} from './settings.ts'

/** What the lake puts into its folder; nothing else in there is ours to delete. */
const OURS = new Set([
  'lake.sqlite',
  'lake.sqlite-wal',
  'lake.sqlite-shm',
  'lake.lock',
  'lake.pid',
  'assets',
  'image-cache',
  'secrets.json',
])

const {folder, lakePort} = readSettings(process.env)
const isRunning = await fetch(`http://127.0.0.1:${lakePort}/v1/ping`).then(
  () => true,
  () => false,
)
const found = existsSync(folder) ? readdirSync(folder).filter((name) => OURS.has(name)) : []

if (isRunning) {
  process.stderr.write(`The lake is running on port ${lakePort}. Stop it first (Ctrl-C where it was started).\n`)
  process.exitCode = 1
} else if (found.length === 0) {
  process.stdout.write(`${folder} holds nothing to delete.\n`)
} else if (process.argv.includes('--yes') || (await confirm())) {
  for (const name of found) rmSync(join(folder, name), {recursive: true})
  process.stdout.write(`${folder} is empty. The next start loads the demo clinic again.\n`)
} else {
  process.stdout.write('Nothing was deleted.\n')
}

async function confirm(): Promise<boolean> {
  const terminal = createInterface({input: process.stdin, output: process.stdout})
  const answer = await terminal.question(`Delete everything that was written in ${folder}? This cannot be undone. Type yes: `)
  terminal.close()
  return answer.trim().toLowerCase() === 'yes'
}
