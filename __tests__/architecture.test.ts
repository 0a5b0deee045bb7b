/** The floors of the house: which way imports may point, and that lint says so when one points the wrong way. */
import {execFile} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {promisify} from 'node:util'

const ROOT = join(import.meta.dirname, '..')
const OXLINT = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint')

/** What lint says of one file with one import, put where it does not belong. */
async function lint(place: string, statement: string): Promise<string> {
  const file = join(ROOT, place)
  mkdirSync(join(file, '..'), {recursive: true})
  writeFileSync(file, `${statement}\n`)
  try {
    const {stdout} = await promisify(execFile)(process.execPath, [OXLINT, relative(ROOT, file)], {cwd: ROOT}).catch(
      (failed: {stdout: string}) => failed,
    )
    return stdout
  } finally {
    rmSync(file)
  }
}

const WRONG: [place: string, statement: string, floor: string][] = [
  ['app/(site)/floor-probe.ts', "import '@/sanity/schema/index.ts'", 'Public pages know the content, never Studio or the lake.'],
  ['app/(site)/floor-probe.ts', "import '@/sanity/lake/lake.ts'", 'Public pages know the content, never Studio or the lake.'],
  [
    'app/(site)/floor-probe.ts',
    "import type {Lake} from '../../sanity/lake/lake.ts'\nexport type X = Lake",
    'Public pages know the content, never Studio or the lake.',
  ],
  ['app/(site)/floor-probe.ts', "import '@/sanity.config.ts'", 'Public pages know the content, never Studio or the lake.'],
  ['app/studio/floor-probe.ts', "import '@/sanity/lake/lake.ts'", 'Studio reaches the lake over HTTP alone.'],
  ['components/floor-probe.ts', "import '@/lib/content/posts.ts'", 'A component gets what it shows as props'],
  ['components/floor-probe.ts', "import '@/sanity/connection.ts'", 'A component gets what it shows as props'],
  ['lib/floor-probe.ts', "import 'react'", 'Knowledge outlives presentation'],
  ['lib/floor-probe.ts', "import '../components/mark/mark.tsx'", 'Knowledge outlives presentation'],
  ['lib/floor-probe.ts', "import '../sanity/lake/lake.ts'", 'Knowledge outlives presentation'],
  ['lib/editorial/floor-probe.ts', "import 'node:crypto'", 'The rules are pure'],
  ['lib/editorial/floor-probe.ts', "import '../desk/desk.ts'", 'The rules are pure'],
  ['lib/editorial/floor-probe.ts', "import 'react'", 'The rules are pure'],
  ['sanity/studio/floor-probe.ts', "import '../../lib/desk/moves.ts'", 'Studio asks the desk over HTTP'],
  ['sanity/schema/floor-probe.ts', "import 'next'", 'Studio also runs on the command line'],
  ['sanity/queries/floor-probe.ts', "import '../../lib/content/tags.ts'", 'they import nothing but defineQuery'],
  ['sanity/lake/floor-probe.ts', "import '../connection.ts'", 'The lake stands alone'],
  ['sanity/lake/floor-probe.ts', "import '../../lib/text/safe-url.ts'", 'The lake stands alone'],
  ['sanity/lake/core/floor-probe.ts', "import 'node:fs'", 'The core is pure'],
  ['sanity/lake/core/floor-probe.ts', "import '../store/store.ts'", 'The core is pure'],
]

test.each(WRONG)('in %s, «%s» is refused', async (place, statement, floor) => {
  expect(await lint(place, statement)).toContain(floor)
})

test('an import that points down passes', async () => {
  expect(await lint('app/(site)/floor-probe.ts', "import '@/lib/content/tags.ts'")).not.toContain('no-restricted-imports')
})

test('only the lake’s store touches SQLite, and only its pool starts threads', () => {
  const users = (what: string) =>
    sourcesBelow('sanity/lake').filter((file) => readFileSync(join(ROOT, file), 'utf8').includes(`from '${what}'`))
  expect(users('node:sqlite').every((file) => file.startsWith('sanity/lake/store/'))).toBe(true)
  expect(users('node:worker_threads')).toEqual(['sanity/lake/query/pool.ts', 'sanity/lake/query/worker.ts'])
})

test('no public page or component is a client component, but for the error page that Next wants as one', () => {
  const clients = [...sourcesBelow('app/(site)'), ...sourcesBelow('components')].filter((file) =>
    /^['"]use client['"]/m.test(readFileSync(join(ROOT, file), 'utf8')),
  )
  expect(clients).toEqual(['app/(site)/error.tsx'])
})

test('a block of the text has a schema, a projection and a component under the same name', () => {
  const blocks = readdirSync(join(ROOT, 'sanity/schema/blocks')).map((file) => file.replace('.ts', ''))
  const projection = readFileSync(join(ROOT, 'sanity/queries/fragments.ts'), 'utf8')
  const components = readdirSync(join(ROOT, 'components'))
  for (const block of blocks) {
    const type = block.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase())
    expect(projection).toContain(`_type == "${type}" =>`)
    expect(components).toContain(block === 'cta-block' ? 'cta' : block)
  }
})

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file))
    .toSorted()
}
