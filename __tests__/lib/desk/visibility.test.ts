import {judgeVisibility} from '../../../lib/desk/visibility.ts'
import {Journal, type StoreState} from '../../../lib/page-store/journal.ts'

const AT = Date.parse('2026-11-26T10:00:00Z')
const STORED = {_id: 'publication-knee', _rev: 'r2', _updatedAt: new Date(AT).toISOString()}
const STATE: StoreState = {pages: 3, bytes: 9, waiting: 0, failed: 0, oldest: AT}

function journalOf(change: Partial<Pick<Journal, 'lastLook' | 'freshSince' | 'stateOfStore'>> = {}): Journal {
  return Object.assign(new Journal(), {stateOfStore: () => STATE}, change)
}

it('readers see it since the instant at which its pages were in their place', () => {
  const journal = journalOf()
  journal.showed('publication-knee', 'r2', AT + 80)
  expect(judgeVisibility(STORED, journal)).toEqual({standing: 'visible', since: '2026-11-26T10:00:00.080Z'})
})

it.each<[string, Journal, 'visible' | 'onItsWay']>([
  ['an older revision is what readers see', journalOf(), 'onItsWay'],
  ['it was published before everything was rendered afresh', journalOf({freshSince: AT + 1}), 'visible'],
  ['it was published just now, and the last look was before', journalOf({lastLook: AT - 1}), 'onItsWay'],
  ['a look since has found nothing that nobody told of', journalOf({lastLook: AT + 60_001}), 'visible'],
  [
    'pages still wait to be rendered',
    journalOf({lastLook: AT + 60_001, stateOfStore: () => ({...STATE, waiting: 1})}),
    'onItsWay',
  ],
  ['Next serves alone', journalOf({stateOfStore: undefined}), 'visible'],
])('%s', (_what, journal, standing) => {
  journal.showed('publication-knee', 'r1', AT - 1000)
  expect(judgeVisibility(STORED, journal).standing).toBe(standing)
})
