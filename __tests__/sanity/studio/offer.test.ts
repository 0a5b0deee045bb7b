import {movesFrom, type Role, type State} from '../../../lib/editorial/workflow.ts'
import {MOST_MOVES, offerMoves, type Situation} from '../../../sanity/studio/moves/offer.ts'

function offer(state: State, roles: Role[], more: Partial<Situation> = {}) {
  const moves = movesFrom(state, roles).map(({name, title, asks}) => ({name, title, asks: asks ?? null}))
  const {primary, others} = offerMoves({
    state,
    moves,
    roles,
    clinicianId: 'me',
    authorIds: ['me'],
    hasNewText: false,
    reviewsHold: true,
    hasDraft: false,
    retraction: null,
    ...more,
  })
  return {primary: primary?.name ?? null, others: others.map(({name}) => name)}
}

test.each<[State, Role[], Partial<Situation>, string | null]>([
  ['draft', ['author'], {}, 'submit'],
  ['changesRequested', ['author'], {}, 'submit'],
  ['draft', ['author'], {authorIds: ['another']}, null],
  ['editorialReview', ['editor'], {}, 'passEditorial'],
  ['editorialReview', ['author'], {}, null],
  ['clinicalReview', ['clinicalReviewer', 'author'], {authorIds: ['another']}, 'approveClinical'],
  ['clinicalReview', ['clinicalReviewer', 'author'], {}, null],
  ['complianceReview', ['compliance'], {}, 'approveCompliance'],
  ['approved', ['editor', 'publisher'], {}, 'publish'],
  ['approved', ['editor', 'publisher'], {reviewsHold: false}, 'reopen'],
  ['published', ['editor', 'publisher'], {}, null],
  ['published', ['editor', 'publisher'], {hasDraft: true}, 'publish'],
  ['published', ['editor', 'publisher'], {hasDraft: true, hasNewText: true, reviewsHold: false}, 'submit'],
  ['published', ['author'], {hasDraft: true, hasNewText: true, reviewsHold: false}, 'submit'],
  ['reviewDue', ['clinicalReviewer'], {authorIds: ['another']}, 'confirmReview'],
  ['retracted', ['compliance'], {}, null],
])('in %s, %j with %j has the large button %s', (state, roles, more, expected) => {
  expect(offer(state, roles, more).primary).toBe(expected)
})

test('a retraction is proposed once and confirmed in another role', () => {
  expect(offer('published', ['compliance']).others).toContain('proposeRetraction')
  expect(offer('published', ['compliance']).others).not.toContain('retract')
  const proposed = {retraction: {role: 'compliance'}}
  expect(offer('published', ['compliance'], proposed).others).not.toContain('retract')
  expect(offer('published', ['clinicalReviewer'], {...proposed, authorIds: ['another']}).others).toContain('retract')
})

test('the move on the large button is in no menu, and there is a place for every move', () => {
  const {primary, others} = offer('approved', ['editor', 'publisher'])
  expect(others).not.toContain(primary)
  expect(others).toEqual(['reopen', 'schedule'])
  expect(MOST_MOVES).toBeGreaterThanOrEqual(others.length + 1)
})
