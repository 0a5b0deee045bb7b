import type {Finding} from '../../../lib/editorial/gate/gate.ts'
import {fieldPath} from '../../../sanity/studio/gate/field-path.ts'
import {countHolding, groupFindings} from '../../../sanity/studio/gate/grouping.ts'

function finding(id: string, more: Partial<Finding>): Finding {
  const failures = more.failures ?? []
  return {id, title: id, level: 'block', from: 'submit', who: ['author'], passes: failures.length === 0, ...more, failures}
}

const failure = (level: 'block' | 'warning' | 'hint') => ({why: 'w', fix: 'f', level})

test('what stops the next move comes first, what stops a later one after that', () => {
  const findings = [
    finding('early', {failures: [failure('block')]}),
    finding('late', {from: 'compliance', failures: [failure('block')]}),
    finding('soft', {failures: [failure('warning'), failure('hint')]}),
    finding('fine', {}),
  ]
  const groups = groupFindings({findings}, 'draft')
  expect(groups.now.map(({rule}) => rule)).toEqual(['early'])
  expect(groups.later.map(({rule}) => rule)).toEqual(['late'])
  expect(groups.warnings).toHaveLength(1)
  expect(groups.ideas).toHaveLength(1)
  expect(countHolding(groups)).toBe('1 rule holds')
  expect(groupFindings({findings}, 'complianceReview').now.map(({rule}) => rule)).toEqual(['early', 'late'])
})

test('reviews still to come are no task, reviews missing from an approved post are one', () => {
  const findings = [finding('reviews-hold', {from: 'publish', failures: [failure('block')]})]
  expect(groupFindings({findings}, 'draft').later).toEqual([])
  expect(groupFindings({findings}, 'approved').now).toHaveLength(1)
})

test('the gate’s paths become Studio’s', () => {
  expect(fieldPath('title')).toEqual(['title'])
  expect(fieldPath('keyPoints[1]')).toEqual(['keyPoints', 1])
  expect(fieldPath('body[_key=="a.1"].items[_key=="q"].answer[0]')).toEqual([
    'body',
    {_key: 'a.1'},
    'items',
    {_key: 'q'},
    'answer',
    0,
  ])
})
