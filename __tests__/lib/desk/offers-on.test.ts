import {beforeAll, describe, expect, it} from '@jest/globals'

import type {Desk} from '../../../lib/desk/desk.ts'
import {offersOnPost, offersText, type Looker} from '../../../lib/desk/offers-on.ts'
import {sealUnsealed} from '../../../lib/desk/shared-documents.ts'
import {startTestClinic, type TestClinic} from '../../setup/clinic.ts'

const NOON = Date.parse('2026-11-26T19:00:00Z')
const action = {_key: 'a', _type: 'offerAction', kind: 'book', label: 'Book', href: 'https://book.example/'}
const ref = (id: string) => ({_type: 'reference', _ref: id, _key: id, _weak: true})

let clinic: TestClinic
let desk: Desk

beforeAll(async () => {
  clinic = await startTestClinic()
  desk = {...clinic.desk, now: () => NOON}
  const {production} = desk
  const offer = {_type: 'cta', offerType: 'none', actions: [action]}
  await production.create({
    _id: 'publication-cold',
    _type: 'publication',
    post: ref('cold'),
    slug: {current: 'cold'},
    standing: 'live',
  })
  await production.create({
    ...offer,
    _id: 'cta-december',
    internalName: 'December',
    headline: 'Cold hands?',
    placement: {posts: [ref('cold')], slots: ['end']},
    regions: {mode: 'except', states: ['FL']},
    audiences: [],
    schedule: {startsOn: '2026-12-01', endsOn: '2026-12-31', timeZone: 'America/Denver'},
  })
  await production.create({...offer, _id: 'cta-always', headline: 'Come in', placement: {everywhere: true, slots: ['end']}})
  await sealUnsealed(desk, {userId: 'desk', name: 'The clinic', role: 'admin'})
}, 60_000)

const printed = async (looker: Looker) => offersText(await offersOnPost(desk, 'https://clinic.example/posts/cold/', looker))

describe('which offers a post shows', () => {
  it('now, for readers anywhere', async () => {
    expect(await printed({})).toBe(
      [
        '/posts/cold at 2026-11-26T19:00:00.000Z, for readers anywhere',
        '',
        'At the end: Come in (cta-always)',
        '  It is placed everywhere.',
        '  Not December (cta-december): It has not begun.',
        '',
      ].join('\n'),
    )
  })

  it.each([
    [
      'a day, from its first instant by the clinic’s clock',
      {at: '2026-12-01', state: 'mt'},
      '2026-12-01T07:00:00.000Z, for a reader in Montana',
    ],
    ['a time by the clinic’s clock', {at: '2026-12-31T23:59'}, '2027-01-01T06:59:00.000Z'],
    ['an instant', {at: '2026-12-31T23:59:00Z'}, '2026-12-31T23:59:00.000Z'],
  ])('at %s', async (_what, looker, words) => {
    const text = await printed(looker)
    expect(text).toContain(words)
    expect(text).toContain('At the end: December (cta-december)')
  })

  it('on the day after its last, and where it is not offered', async () => {
    expect(await printed({at: '2027-01-01'})).toContain('Not December (cta-december): It is over.')
    expect(await printed({at: '2026-12-10', state: 'FL'})).toContain(
      'Not December (cta-december): It is not offered in this state.',
    )
  })

  it.each<[string, string, Looker]>([
    ['No post is published at /posts/warm.', '/posts/warm', {}],
    ['No post is published at /es/posts/cold.', '/es/posts/cold', {}],
    ['“soon” is no time.', '/posts/cold', {at: 'soon'}],
    ['“2026-13-41” is no time.', '/posts/cold', {at: '2026-13-41'}],
    ['“Montana” is no state.', '/posts/cold', {state: 'Montana'}],
    ['“everybody” are no readers.', '/posts/cold', {audience: 'everybody'}],
  ])('%s', async (message, address, looker) => {
    await expect(offersOnPost(desk, address, looker)).rejects.toThrow(message)
  })
})
