import {expect, it} from '@jest/globals'

import type {Attempt, Hook} from '../../../../sanity/studio/webhooks/hooks-client.ts'
import {attemptSentence, fateOf, ruleSentence, stateOf} from '../../../../sanity/studio/webhooks/wording.ts'

const last = (isFailure: boolean) => ({at: '2026-06-01T12:00:00Z', isFailure})
const QUIET: Hook['deliveries'] = {queued: 0, success: 0, failure: 0, restsUntil: null, last: null}

it.each<[string, boolean, Partial<Hook['deliveries']>, string]>([
  ['Nothing to tell yet', false, {}, 'neutral'],
  ['Everything was taken', false, {success: 2, last: last(false)}, 'positive'],
  ['The last message was given up', false, {failure: 1, last: last(true)}, 'critical'],
  ['Sending; one message waits', false, {queued: 1}, 'caution'],
  ['The last message was refused; 2 messages wait', false, {queued: 2, last: last(true)}, 'caution'],
  [
    'Nobody answers there; one message waits and will be sent again',
    false,
    {queued: 1, restsUntil: 'later', last: last(true)},
    'critical',
  ],
  ['Turned off; 3 messages wait', true, {queued: 3}, 'neutral'],
])('a webhook says: %s', (words, isDisabledByUser, deliveries, tone) => {
  expect(stateOf({isDisabledByUser, deliveries: {...QUIET, ...deliveries}} as Hook)).toEqual({words, tone})
})

it('a message says what became of it', () => {
  const message = {id: '1', createdAt: '', documentId: 'a', failureCount: 0, resultCode: null}
  expect(fateOf({...message, status: 'success'})).toBe('Taken')
  expect(fateOf({...message, status: 'sending'})).toBe('On its way')
  expect(fateOf({...message, status: 'queued', failureCount: 2, resultCode: 500})).toBe(
    'Waits to be sent again after 2 tries that failed; last answer 500',
  )
})

it('a try says how it went', () => {
  const attempt: Attempt = {
    id: '1',
    messageId: '1',
    createdAt: '',
    duration: 1200,
    isFailure: true,
    failureReason: 'network',
    resultCode: null,
    resultBody: 'refused',
  }
  expect(attemptSentence(attempt)).toBe('Nobody answered: “refused”')
  expect(attemptSentence({...attempt, failureReason: 'timeout'})).toBe('No answer within 30 seconds')
  expect(attemptSentence({...attempt, failureReason: null, resultCode: 204})).toBe('Taken in 1,200 ms (204)')
})

it('a rule is a sentence', () => {
  expect(
    ruleSentence({dataset: '*', rule: {on: ['create', 'update', 'delete'], filter: '_type == "post"', projection: null}}),
  ).toBe('When something is created, changed or deleted in any dataset, where _type == "post"')
  expect(ruleSentence({dataset: 'production', rule: {on: ['delete'], filter: null, projection: null}})).toBe(
    'When something is deleted in “production”',
  )
})
