/**
 * `npm run bench -- offer`: what does a changed offer cost a clinic with many posts?
 *
 * With 5,000 posts, or as many as are asked for (`npm run bench -- offer 1000`). The site holds
 * 50 of their pages, evenly among them, and all its lists.
 * Marketing changes the words of an offer and compliance approves them, over the desk; then every page that the site holds is looked at.
 *
 * Goals: exactly the pages that show the offer are rendered again; not more queries for many posts than for few.
 */
import {DatabaseSync} from 'node:sqlite'
import {join} from 'node:path'

import {howBusy, withBuiltSite} from './built-site.ts'
import {Goals} from './goals.ts'
import {fillUpTo} from './many-posts.ts'
import {read} from './readers.ts'
import {isStored, look, makeKnown, renderedBetween, someOf} from './what-was-rendered.ts'

const POSTS = Number(process.argv[3] ?? 5000)
const HELD_POSTS = 50
const QUIET_MILLISECONDS = 2000
const OFFERS = [
  {name: 'an offer on one topic', id: 'cta-hand-therapy', words: 'Ask about your own hand'},
  {name: 'the usual offer', id: 'cta-free-assessment', words: 'Ready when you are'},
]

const say = (line: string) => void process.stdout.write(`${line}\n`)

await withBuiltSite(async (site, behind) => {
  const {admin, between, desk, ownDesk} = behind
  between.losesMessages = true
  await fillUpTo(POSTS, {admin, desk: ownDesk})
  forgetMessages(join(behind.folder, 'lake.sqlite'))
  await behind.restart()
  between.losesMessages = false
  await between.untilQuiet(QUIET_MILLISECONDS)
  const slugs = await admin.fetch<string[]>(
    '*[_type == "publication" && standing == "live" && coalesce(locale, "en") == "en"].slug.current',
  )
  const {body} = await read(`${site}/sitemap.xml`)
  const known = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  const lists = known.filter((path) => !path.includes('/posts/'))
  const every = Math.max(1, Math.floor(slugs.length / HELD_POSTS))
  const asked = [...lists, ...slugs.filter((_, index) => index % every === 0).map((slug) => `/posts/${slug}`)]
  const paths: string[] = []
  for (const path of asked) if (await isStored(site, path)) paths.push(path)
  say(`${slugs.length} posts, ${paths.length} pages held; ${howBusy()}\n`)

  const goals = new Goals()
  const columns = ['show it', 'rendered', 'missing', 'too many', 'queries', 'seconds']
  say(`${'what changed'.padEnd(30)}${columns.map((name) => name.padStart(10)).join('')}`)
  for (const {name, id, words} of OFFERS) {
    const before = await look(site, paths)
    between.queries = 0
    const seconds = await makeKnown(() => desk.amend('callum', 'cta', id, {headline: words}), behind)
    const {queries} = between
    const after = await look(site, paths)
    const {again, inVain} = renderedBetween(before, after)
    const showing = paths.filter((path) => after.get(path)?.says.includes(words))
    const late = paths.filter((path) => !again.includes(path) && before.get(path)?.says.includes(id) && !showing.includes(path))
    const cells = [showing.length, again.length, late.length, inVain.length, queries, seconds.toFixed(1)]
    say(`${name.padEnd(30)}${cells.map((cell) => String(cell).padStart(10)).join('')}`)
    if (late.length > 0) say(`    missing: ${someOf(late)}`)
    if (inVain.length > 0) say(`    too many: ${someOf(inVain)}`)
    goals.check(`${name}: no page shows it, and nothing was tried`, showing.length > 0)
    goals.check(`${name}: ${late.length} pages still show what it said before`, late.length === 0)
    goals.check(`${name}: ${inVain.length} pages were rendered in vain`, inVain.length === 0)
  }
  goals.say()
})

/** Of what was written before the site began: it renders nothing older, and thousands of messages would be in the way. */
function forgetMessages(file: string): void {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA busy_timeout = 10000; DELETE FROM webhook_delivery;')
  database.close()
}
