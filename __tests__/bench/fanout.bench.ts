/**
 * `npm run bench -- fanout`: when something changes, is every page rendered again that shows it, and no other?
 *
 * Each change goes the way of a clinic's own: over the desk, which seals it, and by the lake's message. Then every stored page is looked
 * at: the header says whether it was rendered again. Which pages show a change is found out without asking the product's own table: at
 * the end everything is rendered once more, and the pages are searched for the words that each change brought.
 *
 * A page is *missing* where it has the words at the end, and was not rendered again for them. It is one *too many* where it was rendered
 * again and came out as it was. Goal: none of either.
 */
import {decideComment, holdComment} from '../../lib/desk/comments.ts'
import {refreshEveryPage} from '../../lib/start/refresh.ts'
import {howBusy, withBuiltSite, type BuiltSite} from './built-site.ts'
import {Goals} from './goals.ts'
import {pause, read} from './readers.ts'
import {isStored, look, makeKnown, renderedBetween, someOf, type Page, type Rendered} from './what-was-rendered.ts'

const FEEDS = ['feed.xml', 'atom.xml', 'feed.json']
const OLD_ADDRESS = '/posts/where-it-used-to-be'
const TARGET = '/posts/pain-and-sleep'
const STILL_MILLISECONDS = 1000

/** `words`: what a page that shows the change says since; `&` and quotes are left out, which feeds write otherwise. */
const CHANGES: {name: string; words: string; make: (behind: BuiltSite, words: string) => Promise<unknown>}[] = [
  {name: 'an author’s name', words: 'Okafor-Lind', make: amend('ines', 'clinician', 'clinician-maren-okafor', 'familyName')},
  {
    name: 'an author’s life',
    words: 'He walks to work',
    make: ({desk}, words) => desk.amend('ines', 'clinician', 'clinician-theo-brambleford', {bio: text(words)}),
  },
  {name: 'a topic’s name', words: 'Hip, knee and thigh', make: amend('ines', 'topic', 'topic-hip-and-knee', 'title')},
  {name: 'a topic’s summary', words: 'From the neck to the seat', make: amend('ines', 'topic', 'topic-back-and-neck', 'summary')},
  {name: 'an offer in one post', words: 'Ask about your own hand', make: amend('callum', 'cta', 'cta-hand-therapy', 'headline')},
  {name: 'the usual offer', words: 'Ready when you are', make: amend('callum', 'cta', 'cta-free-assessment', 'headline')},
  {
    name: 'a work, since retracted',
    words: 'Retracted since this page was written',
    make: ({desk}) => desk.amend('ines', 'source', 'source-nccih-acupuncture', {retraction: {status: 'retracted'}}),
  },
  {name: 'a notice on some posts', words: 'Stop where it begins to hurt', make: reword('disclaimer-exercise')},
  {name: 'a notice on every post', words: 'Call 911 without waiting', make: reword('disclaimer-emergency')},
  {name: 'the settings', words: 'Care that asks you first', make: amend('callum', 'siteSettings', 'siteSettings', 'tagline')},
  {name: 'a comment', words: 'The stairs were the hard part', make: approveComment},
  {name: 'an old address', words: `308 ${TARGET}`, make: redirect},
]

const say = (line: string) => void process.stdout.write(`${line}\n`)

await withBuiltSite(async (site, behind) => {
  const paths = await everyPage(site)
  say(`${paths.length} pages and feeds; ${howBusy()}\n`)
  const rendered: Rendered[] = []
  for (const change of CHANGES) {
    const before = await look(site, paths)
    await makeKnown(() => change.make(behind, change.words), behind)
    rendered.push(renderedBetween(before, await look(site, paths)))
  }
  await renderAll(site, behind, paths)
  report(paths, rendered, await look(site, paths))
})

function report(paths: readonly string[], rendered: readonly Rendered[], end: ReadonlyMap<string, Page>): void {
  const goals = new Goals()
  say(`${'what changed'.padEnd(30)}${['show it', 'rendered', 'missing', 'too many'].map((name) => name.padStart(10)).join('')}`)
  for (const [index, {name, words}] of CHANGES.entries()) {
    const {again = [], inVain = []} = rendered[index] ?? {}
    const showing = paths.filter((path) => end.get(path)?.says.includes(words))
    const missing = showing.filter((path) => !again.includes(path))
    const cells = [showing, again, missing, inVain].map(({length}) => String(length).padStart(10))
    say(`${name.padEnd(30)}${cells.join('')}`)
    if (missing.length > 0) say(`    missing: ${someOf(missing)}`)
    if (inVain.length > 0) say(`    too many: ${someOf(inVain)}`)
    goals.check(`${name}: ${missing.length} pages were not rendered again`, missing.length === 0)
    goals.check(`${name}: ${inVain.length} pages were rendered in vain`, inVain.length === 0)
    goals.check(`${name}: no page shows it, and nothing was tried`, showing.length > 0)
  }
  goals.say()
}

/** What the site map names, the feeds of each, and two addresses where nothing is. */
async function everyPage(site: string): Promise<string[]> {
  const {body} = await read(`${site}/sitemap.xml`)
  const pages = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  const feeds = ['', '/es', ...pages.filter((path) => /^\/(?:topics|clinicians)\//.test(path))].flatMap((list) =>
    FEEDS.map((feed) => `${list}/${feed}`),
  )
  const files = ['/sitemap.xml', '/robots.txt', '/llms.txt', OLD_ADDRESS, '/posts/nothing-here']
  const all: string[] = []
  for (const path of [...pages, ...feeds, ...files]) {
    if (await isStored(site, path)) all.push(path)
  }
  return all
}

/** As at the start of a site, and until the last page is in its place. */
async function renderAll(site: string, {secrets}: BuiltSite, paths: readonly string[]): Promise<void> {
  const asked = Date.now()
  await refreshEveryPage({site, secret: secrets.webhookSecret, now: asked})
  const isDone = async () => [...(await look(site, paths)).values()].every(({rendered}) => Date.parse(rendered ?? '') >= asked)
  while (!(await isDone())) await pause(STILL_MILLISECONDS)
}

function amend(persona: string, type: string, id: string, field: string) {
  return ({desk}: BuiltSite, words: string) => desk.amend(persona, type, id, {[field]: words})
}

/** A notice says something else, and compliance approves that. */
function reword(id: string) {
  return async ({admin, desk}: BuiltSite, words: string) => {
    const {_rev, _createdAt, _updatedAt, ...notice} = (await admin.getDocument(id)) ?? {_id: id, _type: 'disclaimer'}
    await admin.createOrReplace({...notice, text: text(words), _id: `drafts.${id}`})
    const response = await desk.ask('adaeze', `/api/editorial/notices/${id}/versions`, {method: 'POST'})
    if (!response.ok) throw new Error(`The wording was not approved: ${await response.text()}`)
  }
}

async function approveComment({ownDesk}: BuiltSite, words: string): Promise<void> {
  const typed = {name: 'Sam', text: `${words} for me.`}
  await holdComment(ownDesk, typed, {id: 'comment-bench', postId: 'post-pain-and-sleep', postTitle: 'Pain and sleep'})
  const jonah = {userId: 'jonah', name: 'Jonah Pell', roles: ['moderator' as const], active: true}
  await decideComment(ownDesk, jonah, 'comment-bench', {decision: 'approve'})
}

async function redirect({desk}: BuiltSite): Promise<void> {
  const target = {_type: 'reference', _ref: 'post-pain-and-sleep', _weak: true}
  await desk.amend('ines', 'redirect', 'redirect-bench', {from: OLD_ADDRESS, kind: 'moved', target})
}

function text(words: string): object[] {
  return [
    {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      markDefs: [],
      children: [{_type: 'span', _key: 's', marks: [], text: `${words}.`}],
    },
  ]
}
