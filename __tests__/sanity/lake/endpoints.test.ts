/** @jest-environment node */
/** The README's list of endpoints is the list of endpoints, and every test that it names is there. */
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {describe, expect, it} from '@jest/globals'

import {ASSET_ROUTES, ROUTES} from '../../../sanity/lake/routes.ts'

const STATES = ['supported', 'partial', 'refused']
const PROJECT = join(import.meta.dirname, '..', '..', '..')
/** A websocket is no route. */
const BY_WEBSOCKET = 'WS /socket/:dataset'

type Row = {endpoint: string; state: string; tests: string[]}

const rows: Row[] = [
  ...readFileSync(join(PROJECT, 'sanity', 'lake', 'README.md'), 'utf8').matchAll(
    /^\| `([A-Z]+ \/[^`]*)` \| (\w+) \|[^\n]*\| ([^|]+) \|$/gm,
  ),
].map(([, endpoint = '', state = '', tests = '']) => ({endpoint, state, tests: tests.split(',').map((name) => name.trim())}))

function testFiles(name: string): string[] {
  return ['lake', 'embedded'].flatMap((folder) => [
    join(PROJECT, '__tests__', 'sanity', folder, `${name}.test.ts`),
    join(PROJECT, '__tests__', 'sanity', folder, name),
  ])
}

describe('the list of endpoints', () => {
  it('names every route, each once, and nothing else', () => {
    const routes = [...ROUTES, ...ASSET_ROUTES].map(({method, path}) => `${method} ${path}`)
    expect(rows.map(({endpoint}) => endpoint).toSorted()).toEqual([...routes, BY_WEBSOCKET].toSorted())
  })

  it.each(rows)('$endpoint says how far it goes and which test shows it', ({state, tests}) => {
    expect(STATES).toContain(state)
    expect(tests.filter((name) => !testFiles(name).some((file) => existsSync(file)))).toEqual([])
    expect(tests.length).toBeGreaterThan(0)
  })
})
