/**
 * How long does the gate take over a whole clinic's posts, and what in it takes the time?
 *
 * Posts of about 1,000 words, made of the demo clinic's own texts. `POSTS=500 npm run bench -- gate` for fewer.
 */
import {citedSourceIds, contentHash} from '../../lib/editorial/content-hash.ts'
import type {
  ClinicianDocument,
  DisclaimerDocument,
  PostDocument,
  SourceDocument,
  StoredBlock,
  TopicDocument,
} from '../../lib/editorial/documents.ts'
import type {GateFacts} from '../../lib/editorial/gate/facts.ts'
import {passGate} from '../../lib/editorial/gate/gate.ts'
import {languageRules} from '../../lib/editorial/gate/rules/language.ts'
import {DEFAULT_POLICY} from '../../lib/editorial/policy.ts'
import {lintTextOf} from '../../lib/editorial/post-text.ts'
import {demoClinic} from '../../sanity/seed/index.ts'

const POSTS = Number(process.env['POSTS'] ?? 5_000)
const WORDS = 1_000
const LONG = 5_000
const WARM_UP = 30

const demo = demoClinic()
const documents = demo.documents(Object.fromEntries(demo.pictures.map(({name}) => [name, `image-${name}-600x400-png`])))
const ofType = (type: string) => documents.filter(({_type}) => _type === type)
const texts = ofType('post') as PostDocument[]
const people = ofType('clinician') as ClinicianDocument[]
const topics = ofType('topic') as TopicDocument[]
const sources = ofType('source') as SourceDocument[]
const disclaimers = ofType('disclaimer') as DisclaimerDocument[]
const paragraphs = texts.flatMap(({body}) => body ?? [])

const given = Array.from({length: POSTS}, (_, index) => factsOf(post(index, WORDS)))
const words = given.map(({post: one}) => wordsIn(one))
say(`${POSTS} posts of ${median(words)} words (p50), ${median(given.map(({sources: cited}) => cited.length))} sources each`)
for (const facts of given.slice(0, WARM_UP)) passGate(facts)

const started = performance.now()
const times = given.map((facts) => timed(() => passGate(facts)))
const total = performance.now() - started
say(`${'the gate over all'.padEnd(28)}${`${(total / 1000).toFixed(2)} s`.padStart(12)}`)
say(`${'one post, p50'.padEnd(28)}${milliseconds(quantile(times, 0.5))}`)
say(`${'one post, p99'.padEnd(28)}${milliseconds(quantile(times, 0.99))}`)

const long = factsOf(post(7, LONG))
const longTimes = Array.from({length: 60}, () => timed(() => passGate(long)))
say(`${`one of ${wordsIn(long.post)} words, p50`.padEnd(28)}${milliseconds(quantile(longTimes, 0.5))}`)
say(`${`one of ${wordsIn(long.post)} words, p99`.padEnd(28)}${milliseconds(quantile(longTimes, 0.99))}`)

say('')
say(`${'part'.padEnd(28)}${'p50'.padStart(12)}${'of the gate'.padStart(14)}`)
const whole = quantile(times, 0.5)
const part = (name: string, work: (facts: GateFacts) => unknown) => {
  const time = quantile(
    given.slice(0, 500).map((facts) => timed(() => work(facts))),
    0.5,
  )
  say(`${name.padEnd(28)}${milliseconds(time)}${`${Math.round((time / whole) * 100)} %`.padStart(14)}`)
}
part('content hash, once', ({post: one, sources: cited}) => contentHash(one, cited))
part('words of the post, once', ({post: one}) => lintTextOf(one))
for (const {id, check} of languageRules) part(id, check)

/** A post of at least so many words; no two are alike. */
function post(index: number, atLeast: number): PostDocument {
  const like = texts[index % texts.length] as PostDocument
  const body: StoredBlock[] = []
  let count = 0
  for (let step = 0; count < atLeast; step++) {
    const block = paragraphs[(index * 31 + step * 17) % paragraphs.length] as StoredBlock
    body.push({...block, _key: `${block._key ?? 'b'}-${step}`})
    count += wordsIn({body: [block]})
  }
  return {...like, _id: `post-${index}`, title: `${like.title ?? ''} ${index}`, body}
}

function factsOf(one: PostDocument): GateFacts {
  const cited = new Set(citedSourceIds(one))
  return {
    post: one,
    authors: people.filter(({_id}) => (one.authors ?? []).some(({_ref}) => _ref === _id)),
    topics: topics.filter(({_id}) => (one.topics ?? []).some(({_ref}) => _ref === _id)),
    sources: sources.filter(({_id}) => cited.has(_id)),
    glossary: [],
    ctas: [],
    disclaimers,
    versions: [],
    standingNotices: [],
    standings: {},
    professions: {},
    approvals: [],
    consents: [],
    allowedPhones: [],
    policy: DEFAULT_POLICY,
    workflow: {state: 'draft'},
    now: Date.parse('2026-11-22T17:00:00Z'),
  }
}

function wordsIn(one: object): number {
  return lintTextOf(one).blocks.reduce((count, {text}) => count + text.split(/\s+/).filter(Boolean).length, 0)
}

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`.padStart(12)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
