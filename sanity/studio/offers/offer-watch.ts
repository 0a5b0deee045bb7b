/**
 * One watch an offer: how it stands at the desk, and what is still wrong with the text on the screen.
 *
 * Panel and buttons look at the same watch. The desk is asked when the person has paused.
 */
import type {SanityClient} from '@sanity/client'
import {useEffect, useSyncExternalStore} from 'react'
import {getPublishedId, useClient} from 'sanity'

import type {OfferPanel} from '../../../lib/desk/offers.ts'
import type {OfferDocument} from '../../../lib/editorial/offers/offer.ts'
import {reviewId} from '../../../lib/editorial/offers/review.ts'
import {deskOf, type Desk} from '../desk-client.ts'

/** After the last key. */
const PAUSE = 700
const API_VERSION = '2025-12-01'

export type OfferSight = {
  /** Absent until the desk has answered once. */
  panel: OfferPanel | null
  /** Of the text that the panel is about; what is on the screen may be newer. */
  judged: object | null
  problem: string | null
}

export class OfferWatch {
  readonly offerId: string
  readonly desk: Desk
  readonly #client: SanityClient
  readonly #listeners = new Set<() => void>()
  #sight: OfferSight = {panel: null, judged: null, problem: null}
  #shown: OfferDocument | null = null
  #pause: ReturnType<typeof setTimeout> | undefined
  #stop: (() => void) | undefined

  constructor(client: SanityClient, offerId: string) {
    this.#client = client
    this.offerId = offerId
    this.desk = deskOf(client)
  }

  readonly sight = (): OfferSight => this.#sight

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#begin()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#stop?.()
    }
  }

  /** The text on the screen. */
  show(offer: OfferDocument | null): void {
    if (offer === this.#shown || !offer) return
    this.#shown = offer
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => void this.refresh(), this.#sight.panel ? PAUSE : 0)
  }

  /** Asks the desk anew about the text as it is now. */
  async refresh(): Promise<OfferPanel | null> {
    const asked = this.#shown
    if (!asked) return null
    const answer = await this.desk.offerFacts(this.offerId, asked)
    if (answer.ok) this.#set({panel: answer.value, judged: asked, problem: null})
    else this.#set({problem: answer.message})
    return answer.ok ? answer.value : null
  }

  #begin(): void {
    const subscription = this.#client
      .listen('*[_id == $id]', {id: reviewId(this.offerId)}, {includeResult: false, visibility: 'query'})
      // Without the stream the next look finds it.
      .subscribe({next: () => void this.refresh(), error: () => {}})
    this.#stop = () => {
      clearTimeout(this.#pause)
      subscription.unsubscribe()
    }
  }

  #set(change: Partial<OfferSight>): void {
    this.#sight = {...this.#sight, ...change}
    for (const listener of this.#listeners) listener()
  }
}

const watches = new WeakMap<SanityClient, Map<string, OfferWatch>>()

function watchOf(client: SanityClient, id: string): OfferWatch {
  const ofClient = watches.get(client) ?? new Map<string, OfferWatch>()
  watches.set(client, ofClient)
  const known = ofClient.get(id) ?? new OfferWatch(client, id)
  ofClient.set(id, known)
  return known
}

/** Looks at an offer through its one watch. @param offer what is on the screen */
export function useOfferWatch(documentId: string, offer: unknown): {watch: OfferWatch; sight: OfferSight} {
  const client = useClient({apiVersion: API_VERSION})
  const watch = watchOf(client, getPublishedId(documentId))
  const sight = useSyncExternalStore(watch.subscribe, watch.sight)
  useEffect(() => {
    watch.show(typeof offer === 'object' ? (offer as OfferDocument | null) : null)
  }, [watch, offer])
  return {watch, sight}
}
