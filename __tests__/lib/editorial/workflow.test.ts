import {STAGES, type Stage} from '../../../lib/editorial/policy.ts'
import {
  findMove,
  isRole,
  isState,
  mayMove,
  MOVES,
  movesFrom,
  namesOfRoles,
  ROLES,
  stateAfter,
  STATES,
  type Move,
  type MoveName,
  type Role,
  type State,
} from '../../../lib/editorial/workflow.ts'

const states = STATES.map(({value}) => value)
const roles = ROLES.map(({value}) => value)
const names = [...new Set(MOVES.map(({name}) => name))]
/** The ways of reviewing that a policy can ask for: a clinician always reads. */
const WAYS: Stage[][] = [
  ['editorial', 'clinical', 'compliance'],
  ['editorial', 'clinical'],
  ['clinical', 'compliance'],
  ['clinical'],
]
const targets = (move: Move, from: State) => WAYS.map((stages) => stateAfter(move, from, stages))

describe('the table', () => {
  it('reaches every state from draft', () => {
    const reached = new Set<State>(['draft'])
    for (const state of reached)
      for (const move of MOVES) if (move.from.includes(state)) for (const next of targets(move, state)) reached.add(next)
    expect([...reached].toSorted()).toEqual(states.toSorted())
  })

  it('leads out of every state: no post is stuck', () => {
    expect(
      states.filter(
        (state) => !MOVES.some((move) => move.from.includes(state) && targets(move, state).some((next) => next !== state)),
      ),
    ).toEqual([])
  })

  it('has one move of each name from a state', () => {
    for (const state of states) {
      const here = MOVES.filter(({from}) => from.includes(state)).map(({name}) => name)
      expect(here).toEqual([...new Set(here)])
    }
  })

  it('names states and roles that exist', () => {
    expect(
      MOVES.flatMap(({from, to}) => [...from, to]).filter((state) => state !== 'next' && state !== 'same' && !isState(state)),
    ).toEqual([])
    expect(MOVES.flatMap((move) => move.roles).filter((role) => !isRole(role))).toEqual([])
  })

  it('goes out only from a state in which the reviews are done, or from one that is out already', () => {
    expect(MOVES.filter(({to}) => to === 'published').map(({name, from}) => [name, from])).toEqual([
      ['publish', ['approved', 'scheduled', 'published', 'reviewDue']],
      ['confirmReview', ['published', 'reviewDue']],
      ['cancelCorrection', ['correctionOpen']],
    ])
    expect(MOVES.filter(({to}) => to === 'next').map(({approves}) => approves)).toEqual([...STAGES])
  })

  it('does not let the role that writes, nor the one that sells, approve or publish', () => {
    const decisions: MoveName[] = [
      'passEditorial',
      'approveClinical',
      'approveCompliance',
      'publish',
      'schedule',
      'confirmReview',
      'retract',
    ]
    for (const role of ['author', 'marketing', 'moderator', 'auditor', 'admin'] as const) {
      for (const name of decisions)
        for (const state of states) expect([role, name, state, mayMove(name, state, [role])]).toEqual([role, name, state, false])
    }
  })

  it('takes two roles to retract, and neither can do both for lack of a second role', () => {
    expect(findMove('proposeRetraction', 'published')?.roles).toEqual(findMove('retract', 'published')?.roles)
    expect(findMove('retract', 'published')?.roles).toHaveLength(2)
  })

  it('lets the clock alone mark a review as due', () => {
    expect(MOVES.filter((move) => move.roles.length === 0).map(({name}) => name)).toEqual(['markReviewDue'])
  })
})

describe('nothing leads anywhere but by the table', () => {
  it('for any state, move and role', () => {
    for (const state of states) {
      for (const name of names) {
        const move = MOVES.find((one) => one.name === name && one.from.includes(state))
        expect(findMove(name, state)).toBe(move)
        for (const role of roles) {
          expect(mayMove(name, state, [role])).toBe(move?.roles.includes(role) ?? false)
          expect(movesFrom(state, [role]).some((one) => one.name === name)).toBe(mayMove(name, state, [role]))
        }
      }
    }
  })

  it.each<[string, string, Role[]]>([
    ['a move that does not exist', 'teleport', ['editor']],
    ['a name of every object', 'constructor', ['editor']],
    ['no role', 'submit', []],
    ['an invented role', 'submit', ['owner' as Role]],
  ])('%s', (_what, name, who) => {
    for (const state of states) expect(mayMove(name, state, who)).toBe(false)
  })

  it('from no state that does not exist', () => {
    expect(names.filter((name) => findMove(name, 'limbo' as State))).toEqual([])
    expect([undefined, null, 7, '', 'Draft', 'limbo'].filter(isState)).toEqual([])
    expect([undefined, null, 7, '', 'Editor', 'owner'].filter(isRole)).toEqual([])
  })
})

describe('where a move leads', () => {
  const after = (name: MoveName, from: State, stages: Stage[]) => stateAfter(findMove(name, from)!, from, stages)
  const ALL: Stage[] = ['editorial', 'clinical', 'compliance']
  const WELLNESS: Stage[] = ['editorial', 'clinical']

  it('medicine goes through all three reviews', () => {
    expect(after('passEditorial', 'editorialReview', ALL)).toBe('clinicalReview')
    expect(after('approveClinical', 'clinicalReview', ALL)).toBe('complianceReview')
    expect(after('approveCompliance', 'complianceReview', ALL)).toBe('approved')
  })

  it('wellness is not asked for compliance, unless a correction adds it', () => {
    expect(after('passEditorial', 'editorialReview', WELLNESS)).toBe('clinicalReview')
    expect(after('approveClinical', 'clinicalReview', WELLNESS)).toBe('approved')
    expect(after('approveClinical', 'clinicalReview', ALL)).toBe('complianceReview')
  })

  it('an approval for a review that is no longer asked for goes on to the next that is', () => {
    expect(after('passEditorial', 'editorialReview', ['clinical'])).toBe('clinicalReview')
    expect(after('approveCompliance', 'complianceReview', WELLNESS)).toBe('approved')
  })

  it('a proposed retraction changes nothing yet', () => {
    for (const state of ['published', 'reviewDue', 'correctionOpen'] as const)
      expect(after('proposeRetraction', state, ALL)).toBe(state)
    expect(after('retract', 'reviewDue', ALL)).toBe('retracted')
  })
})

test('roles are named as in a sentence', () => {
  expect(namesOfRoles(['clinicalReviewer', 'compliance'])).toBe('clinical reviewer or compliance')
  expect(namesOfRoles([])).toBe('')
})
