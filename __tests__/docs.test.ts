/** What the documents say of commands, variables and files is so. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'

import {CHANGE_FILTER, CHANGE_PROJECTION, PRIVATE_CHANGE_FILTER, PRIVATE_CHANGE_PROJECTION} from '../sanity/embedded/webhook.ts'

const ROOT = join(import.meta.dirname, '..')
const CODE = ['app', 'components', 'lib', 'sanity', '__tests__']
/** Told from one program of the product to the next; nobody sets them. */
const INTERNAL = new Set(['ROUNDS_CLOCK_OFFSET', 'ROUNDS_STATUSES'])
const VARIABLE = /\b(?:process\.env|environment)\??\.?\[?['"]?((?:ROUNDS|LAKE|SANITY|NEXT_PUBLIC)_[A-Z_]+)/g
/** Read through a function that takes the environment and a name. */
const NAMED = /\bread\w*\(environment, '((?:ROUNDS|LAKE|SANITY|NEXT_PUBLIC)_[A-Z_]+)'/g
const LINK = /\]\(([^)\s]+)\)/g

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => name ?? [])
}

test('the README names every command there is, and no other', () => {
  const {scripts} = JSON.parse(read('package.json')) as {scripts: Record<string, string>}
  const named = found(read('README.md'), /^\| `npm (?:run )?([a-z0-9:-]+)` \|/gm)
  expect(named.toSorted()).toEqual(Object.keys(scripts).toSorted())
})

test('.env.example explains every variable that is read, and no other', () => {
  const code = ['server.ts', 'sanity.cli.ts', 'sanity.config.ts', ...CODE.flatMap((folder) => filesIn(folder, /\.tsx?$/))]
    .map(read)
    .join('\n')
  const variables = [...new Set([...found(code, VARIABLE), ...found(code, NAMED)])].filter((name) => !INTERNAL.has(name))
  const explained = found(read('.env.example'), /^# ((?:ROUNDS|LAKE|SANITY|NEXT_PUBLIC)_[A-Z_]+)=/gm)
  expect(variables.length).toBeGreaterThan(10)
  expect(explained.toSorted()).toEqual(variables.toSorted())
})

test.each([CHANGE_FILTER, CHANGE_PROJECTION, PRIVATE_CHANGE_FILTER, PRIVATE_CHANGE_PROJECTION])(
  'the README has the text of the webhooks: %s',
  (text) => {
    const lines = read('README.md')
      .split('\n')
      .map((line) => line.replace(/^ {3}/, ''))
      .join('\n')
    expect(lines).toContain(text)
  },
)

const PAGES = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...filesIn('docs', /\.md$/)]

test.each(PAGES)('%s leads to files that exist', (page) => {
  const missing = found(read(page), LINK)
    .filter((address) => !/^(?:https?:|mailto:|#)/.test(address))
    .map((address) => address.replace(/#.*$/, ''))
    .filter((address) => !existsSync(join(ROOT, dirname(page), address)))
  expect(missing).toEqual([])
})
