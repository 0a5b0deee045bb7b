import {expect, it} from '@jest/globals'

import {Verdicts} from '../../../lib/content/verdicts.ts'

function court(mostCharacters = 1000) {
  const verdicts = new Verdicts(mostCharacters)
  const judged: unknown[] = []
  const ask = (subject: unknown, verdict = true, question = 'seal') =>
    verdicts.of(question, subject, () => {
      judged.push(subject)
      return verdict
    })
  return {ask, judged}
}

it('judges the same words once, whatever the verdict', () => {
  const {ask, judged} = court()
  expect([ask({a: 1}), ask({a: 1}, false), ask({a: 2}, false), ask({a: 2})]).toEqual([true, true, false, false])
  expect(judged).toEqual([{a: 1}, {a: 2}])
})

it.each([
  ['another word', {a: 'b'}],
  ['a field more', {a: 'a', b: null}],
  ['another kind of value', {a: ['a']}],
  ['nothing', null],
])('judges anew: %s', (_what, other) => {
  const {ask, judged} = court()
  ask({a: 'a'})
  expect(ask(other, false)).toBe(false)
  expect(judged).toHaveLength(2)
})

it('keeps the answers to different questions apart', () => {
  const {ask} = court()
  expect([ask('a', true, 'card'), ask('a', false, 'text'), ask('a', false, 'card')]).toEqual([true, false, true])
})

it('forgets what was asked for least lately, and is right all the same', () => {
  const long = 'x'.repeat(400)
  const {ask, judged} = court(1000)
  ask(`${long}1`)
  ask(`${long}2`)
  ask(`${long}1`)
  ask(`${long}3`)
  expect(judged).toHaveLength(3)
  expect([ask(`${long}1`, false), ask(`${long}2`, false)]).toEqual([true, false])
  expect(judged).toHaveLength(4)
})

it('remembers nothing that is longer than it may remember', () => {
  const {ask, judged} = court(10)
  expect([ask('a rather long sentence'), ask('a rather long sentence', false)]).toEqual([true, false])
  expect(judged).toHaveLength(2)
})
