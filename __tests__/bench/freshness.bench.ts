/**
 * `npm run bench -- freshness`: does the first reader after a publication get the new text, how long does that reader wait, and how
 * soon after the publishing can the new text be seen?
 *
 * A post that is being read gets another sentence fifty times: each time through the gate, with every review that it needs, over the
 * desk's own addresses. A publication is *acknowledged* when the site has answered the lake's message about it. The message passes the
 * go-between, which is how this program knows: it asks for the page before the lake hears that its message was answered. Nothing is
 * sent that the product does not send itself.
 *
 * Goals: fresh 50 of 50, at most 1.5 times a page at rest or 10 ms; and visible within one round trip to the lake and 100 ms (median),
 * asked for every few milliseconds from the moment the publishing call was answered.
 */
import {howBusy, withBuiltSite, type BuiltSite} from './built-site.ts'
import {Goals} from './goals.ts'
import {milliseconds, quantile} from './quantile.ts'
import {pause, read, type Got} from './readers.ts'

const PUBLICATIONS = Number(process.env['PUBLICATIONS'] ?? 50)
const ID = 'post-exercise-with-knee-arthritis'
const PATH = '/posts/exercise-with-knee-arthritis'
const PUBLICATION = `publication-${ID}`
const REVIEWS = [
  ['ines', {move: 'submit'}],
  ['ines', {move: 'passEditorial'}],
  ['teodor', {move: 'approveClinical', checklist: [{question: 'Accurate?', answer: 'yes'}]}],
  ['adaeze', {move: 'approveCompliance'}],
] as const
const LOOK_EVERY_MILLISECONDS = 4
const GOAL = {times: 1.5, milliseconds: 10, visible: 100}

type Block = {_key: string; _type: string}

type Publication = {isFresh: boolean; first: number; rest: number; visible: number; acknowledged: number; roundTrip: number}

const say = (line: string) => void process.stdout.write(`${line}\n`)

await withBuiltSite(async (site, behind) => {
  await visitEverything(site)
  const all: Publication[] = []
  for (let number = 1; number <= PUBLICATIONS; number += 1)
    all.push(await publish(site, behind, `This is edition ${number} of it.`))

  const fresh = all.filter(({isFresh}) => isFresh).length
  const [first, rest] = [middle('first'), middle('rest')]
  const [visible, roundTrip] = [middle('visible'), middle('roundTrip')]
  say(`${PUBLICATIONS} publications of ${PATH}; ${howBusy()}\n`)
  say(`fresh for the first reader after the acknowledgement   ${fresh} of ${PUBLICATIONS}`)
  say(`that reader waits                                      ${spread('first')}`)
  say(`a reader of the page at rest waits                     ${spread('rest')}`)
  say(`from the publishing call's answer to the first sight   ${spread('visible')}`)
  say(`from the publishing call's answer to the acknowledging ${spread('acknowledged')}`)
  say(`one round trip to the lake                             ${spread('roundTrip')}`)

  const goals = new Goals()
  goals.check(`${fresh} of ${PUBLICATIONS} were fresh, and the goal is all`, fresh === PUBLICATIONS)
  goals.check(
    `the first reader waits ${milliseconds(first)}, ${(first / rest).toFixed(1)} times a page at rest`,
    first <= GOAL.milliseconds || first <= rest * GOAL.times,
  )
  goals.check(
    `visible after ${milliseconds(visible)}, and the goal is ${milliseconds(roundTrip + GOAL.visible)}`,
    visible <= roundTrip + GOAL.visible,
  )
  goals.say()

  function middle(what: keyof Omit<Publication, 'isFresh'>): number {
    return quantile(
      all.map((one) => one[what]),
      0.5,
    )
  }

  function spread(what: keyof Omit<Publication, 'isFresh'>): string {
    const times = all.map((one) => one[what])
    return `${milliseconds(middle(what)).padStart(9)} p50${milliseconds(quantile(times, 0.95)).padStart(11)} p95`
  }
})

/** Pages that nobody has asked for are not stored: a site at work has them all. */
async function visitEverything(site: string): Promise<void> {
  const {body} = await read(`${site}/sitemap.xml`)
  const paths = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  for (const path of [...paths, '/feed.xml', '/atom.xml', '/feed.json', '/llms.txt']) await read(`${site}${path}`)
}

async function publish(site: string, {admin, between, desk}: BuiltSite, sentence: string): Promise<Publication> {
  const {_rev, _createdAt, _updatedAt, ...post} = (await admin.getDocument<{body: Block[]}>(ID)) ?? {
    _id: ID,
    _type: 'post',
    body: [],
  }
  const blocks: Block[] = post.body
  const body = blocks.with(
    blocks.findLastIndex(({_type}) => _type === 'block'),
    paragraph(sentence),
  )
  await admin.createOrReplace({...post, body, _id: `drafts.${ID}`})
  for (const [persona, request] of REVIEWS) {
    const {status, message} = await desk.move(persona, ID, request)
    if (status !== 200) throw new Error(`${persona} could not ${request.move}: ${message}`)
  }
  const asked = performance.now()
  await admin.fetch('*[_id == $id][0]._rev', {id: ID})
  const roundTrip = performance.now() - asked

  const firstReaders: Promise<{transaction: string; answeredAt: number; got: Got}>[] = []
  between.onAnswer = ({id, transaction, answeredAt}) => {
    if (id === PUBLICATION) firstReaders.push(read(`${site}${PATH}`).then((got) => ({transaction, answeredAt, got})))
  }
  const {status, message} = await desk.move('ines', ID, {move: 'publish'})
  if (status !== 200) throw new Error(`The desk did not publish: ${message}`)
  const published = performance.now()
  while (!(await read(`${site}${PATH}`)).body.includes(sentence)) await pause(LOOK_EVERY_MILLISECONDS)
  const visible = performance.now() - published

  // A message whose answer took too long comes a second time: the first of this very change counts.
  const revision = (await admin.getDocument(PUBLICATION))?._rev
  let first: Awaited<(typeof firstReaders)[number]> | undefined
  while (!first) {
    await pause(20)
    first = (await Promise.all(firstReaders)).find(({transaction}) => transaction === revision)
  }
  await pause(100)
  return {
    isFresh: first.got.body.includes(sentence),
    first: first.got.time,
    rest: (await read(`${site}${PATH}`)).time,
    visible,
    acknowledged: Math.max(0, first.answeredAt - published),
    roundTrip,
  }
}

function paragraph(text: string): Block {
  const words = {style: 'normal', markDefs: [], children: [{_type: 'span', _key: 's', marks: [], text}]}
  return {_key: 'edition', _type: 'block', ...words}
}
