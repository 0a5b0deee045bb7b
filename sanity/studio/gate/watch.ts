/**
 * One watch a post: what the desk knows about it, and what the gate says of the text on the screen.
 *
 * The panel and the buttons look at the same watch. The text is judged when the person has paused and the browser has
 * nothing better to do, so that typing never waits for the gate.
 */
import type {SanityClient} from '@sanity/client'
import {useEffect, useSyncExternalStore} from 'react'
import {getPublishedId, useClient} from 'sanity'

import type {PanelFacts} from '../../../lib/desk/requests.ts'
import {citedSourceIds} from '../../../lib/editorial/content-hash.ts'
import type {PostDocument, Ref} from '../../../lib/editorial/documents.ts'
import type {GateFacts} from '../../../lib/editorial/gate/facts.ts'
import {passGate, type GateReport} from '../../../lib/editorial/gate/gate.ts'
import {deskOf, type Desk} from '../desk-client.ts'

/** After the last key: long enough to be a pause, short enough to feel at once. */
const PAUSE = 400
/** A browser that is never idle judges the text all the same. */
const LATEST = 2000
/** How old the desk's facts may become while somebody looks at the post. */
const FACTS_AGE = 30_000
const API_VERSION = '2025-12-01'

export type Judged = {facts: GateFacts; report: GateReport}

export type Sight = {
  /** Absent until the desk has answered once. */
  panel: PanelFacts | null
  /** The text last judged; absent until then. */
  judged: Judged | null
  /** Why the desk did not answer. */
  problem: string | null
}

const NOTHING: Sight = {panel: null, judged: null, problem: null}

/** A post's watch, while anybody looks at it. */
export class Watch {
  readonly postId: string
  readonly desk: Desk
  readonly #client: SanityClient
  readonly #listeners = new Set<() => void>()
  #sight: Sight = NOTHING
  #post: PostDocument | null = null
  #references = ''
  #asking: Promise<void> | null = null
  #pause: ReturnType<typeof setTimeout> | undefined
  #stop: (() => void) | undefined

  constructor(client: SanityClient, postId: string) {
    this.#client = client
    this.postId = postId
    this.desk = deskOf(client)
  }

  readonly sight = (): Sight => this.#sight

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#begin()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#stop?.()
    }
  }

  /** The text on the screen. */
  show(post: PostDocument | null): void {
    if (post === this.#post || !post) return
    this.#post = post
    if (referencesOf(post) !== this.#references || !this.#sight.panel) void this.refresh()
    else this.#judgeSoon()
  }

  /** Asks the desk anew; a second call meanwhile waits for the first. */
  async refresh(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null
    })
    await this.#asking
  }

  /** The text as it is now, judged now: for whoever presses a button. */
  async judgeNow(): Promise<Judged | null> {
    if (referencesOf(this.#post) !== this.#references || !this.#sight.panel) await this.refresh()
    this.#judge()
    return this.#sight.judged
  }

  async #ask(): Promise<void> {
    const post = this.#post
    const references = referencesOf(post)
    const answer = await this.desk.facts(this.postId, post)
    if (answer.ok) {
      this.#references = references
      this.#set({panel: answer.value, problem: null})
      // Not in the middle of a sentence: only a change of the text waits for a pause.
      this.#judge()
    } else this.#set({problem: answer.message})
  }

  #begin(): void {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void this.refresh()
    }, FACTS_AGE)
    const subscription = this.#client
      .listen('*[_id == $id]', {id: `workflow.${this.postId}`}, {includeResult: false, visibility: 'query'})
      // Without the stream the timer remains.
      .subscribe({next: () => void this.refresh(), error: () => {}})
    this.#stop = () => {
      clearInterval(timer)
      clearTimeout(this.#pause)
      subscription.unsubscribe()
    }
    void this.refresh()
  }

  #judgeSoon(): void {
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => whenIdle(() => this.#judge()), this.#sight.judged ? PAUSE : 0)
  }

  #judge(): void {
    const {panel, judged} = this.#sight
    const post = this.#post
    if (!panel || !post || (judged?.facts.post === post && judged.facts.workflow === panel.facts.workflow)) return
    const facts: GateFacts = {...panel.facts, post}
    this.#set({judged: {facts, report: passGate(facts)}})
  }

  #set(change: Partial<Sight>): void {
    this.#sight = {...this.#sight, ...change}
    for (const listener of this.#listeners) listener()
  }
}

/** Everything whose change the desk must look up. */
function referencesOf(post: PostDocument | null): string {
  if (!post) return ''
  const ids = (references: Ref[] | null | undefined) => (references ?? []).map(({_ref}) => _ref)
  const offers = (post.body ?? []).map((block) => (block['cta'] as Ref | undefined)?._ref)
  return [
    ...ids(post.authors),
    '·',
    ...ids(post.topics),
    '·',
    ...citedSourceIds(post),
    '·',
    ...ids(post.disclaimers),
    post.cta?._ref,
    ...offers,
    post.patientStory?.consentId,
  ].join(' ')
}

function whenIdle(work: () => void): void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, {timeout: LATEST})
  else setTimeout(work, 0)
}

const watches = new WeakMap<SanityClient, Map<string, Watch>>()

/** The one watch of a post. */
export function watchOf(client: SanityClient, postId: string): Watch {
  const ofClient = watches.get(client) ?? new Map<string, Watch>()
  watches.set(client, ofClient)
  const known = ofClient.get(postId) ?? new Watch(client, postId)
  ofClient.set(postId, known)
  return known
}

/**
 * Looks at a post through its watch.
 *
 * @param post what is on the screen; the watch is shown it
 */
export function useWatch(documentId: string, post: unknown): {watch: Watch; sight: Sight} {
  const client = useClient({apiVersion: API_VERSION})
  const watch = watchOf(client, getPublishedId(documentId))
  const sight = useSyncExternalStore(watch.subscribe, watch.sight)
  useEffect(() => {
    watch.show(asPost(post, watch.postId))
  }, [watch, post])
  return {watch, sight}
}

const shown = new WeakMap<object, PostDocument>()

/** The same document gives the same object, so that nobody judges it twice. */
function asPost(document: unknown, postId: string): PostDocument | null {
  if (typeof document !== 'object' || document === null) return null
  const known = shown.get(document) ?? {...(document as PostDocument), _id: postId, _type: 'post'}
  shown.set(document, known)
  return known
}
