/** @jest-environment node */
import {MOVES, ROLES, STATES, mayMove, type MoveName, type State} from '../../../lib/editorial/workflow.ts'
import {JANE, kneePost, startTestClinic, type TestClinic} from '../../setup/clinic.ts'

let clinic: TestClinic
const postIn = (state: State) => `post-in-${state.toLowerCase()}`
const moveNames = [...new Set(MOVES.map(({name}) => name))]

beforeAll(async () => {
  clinic = await startTestClinic()
  for (const {value: state} of STATES) {
    const id = postIn(state)
    await clinic.write(kneePost(id))
    await clinic.desk.production.createOrReplace({
      _id: `workflow.${id}`,
      _type: 'workflow',
      post: {_type: 'reference', _ref: id, _weak: true},
      state,
      since: '2026-11-01T12:00:00Z',
      approvals: [],
    })
  }
}, 60_000)

const auditCount = () => clinic.desk.compliance.fetch<number>('count(*[_type == "auditEntry"])')

describe('R8: only the listed role moves a state', () => {
  it.each(ROLES.map(({value}) => value))(
    '%s: every other pair of state and move is 403 and leaves one audit entry',
    async (role) => {
      await clinic.appoint('jonah', [role], JANE)
      const forbidden = STATES.flatMap(({value: state}) =>
        moveNames.filter((move) => !mayMove(move, state, [role])).map((move) => ({state, move})),
      )
      expect(forbidden.length).toBeGreaterThan(STATES.length * moveNames.length - 60)
      const before = await auditCount()
      const answers = await Promise.all(
        forbidden.map(async ({state, move}) => ({state, move, ...(await clinic.move('jonah', postIn(state), {move}))})),
      )
      expect(answers.filter(({status}) => status !== 403).map(({state, move, status}) => `${state} ${move} ${status}`)).toEqual(
        [],
      )
      expect((await auditCount()) - before).toBe(forbidden.length)
      for (const {value: state} of STATES) {
        expect(await clinic.desk.production.fetch('*[_id == $id][0].state', {id: `workflow.${postIn(state)}`})).toBe(state)
      }
    },
    60_000,
  )

  it('lets each pair of the table past the question of role', async () => {
    const allowed = MOVES.flatMap(({name, from, roles}) => roles.flatMap((role) => from.map((state) => ({name, role, state}))))
    expect(allowed.length).toBeGreaterThan(40)
    const wrong: string[] = []
    for (const {name, role, state} of allowed) {
      await clinic.appoint('jonah', [role], JANE)
      const {status, body} = await clinic.move('jonah', postIn(state), {move: name, contentHash: 'not this text'})
      // Past the role, it is the person (a reviewer who is the author) or the text that is refused.
      if (status !== 409 && !(status === 403 && /one of its authors|first proposed/.test(body.message)))
        wrong.push(`${state} ${name} ${role} ${status}`)
    }
    expect(wrong).toEqual([])
  }, 60_000)

  it('gives nobody a move that only the clock makes', () => {
    const clockMoves = MOVES.filter(({roles}) => roles.length === 0).map(({name}): MoveName => name)
    expect(clockMoves).toEqual(['markReviewDue'])
    expect(ROLES.some(({value}) => STATES.some(({value: state}) => mayMove('markReviewDue', state, [value])))).toBe(false)
  })

  it('lets the administrator move nothing', () => {
    expect(STATES.flatMap(({value: state}) => moveNames.filter((move) => mayMove(move, state, ['admin'])))).toEqual([])
  })
})

describe('who asks', () => {
  it('is 401 without a token or with one the lake does not know', async () => {
    const {receiveMove} = await import('../../../lib/desk/requests.ts')
    for (const authorization of ['', 'Bearer nonsense', 'Basic abc']) {
      const request = new Request('http://localhost/', {method: 'POST', headers: {authorization}, body: '{"move": "publish"}'})
      expect((await receiveMove(request, clinic.desk, postIn('approved'))).status).toBe(401)
    }
  })

  it('is nobody in particular without a member document', async () => {
    await clinic.desk.compliance.delete('member-callum')
    expect((await clinic.move('callum', postIn('approved'), {move: 'publish'})).status).toBe(403)
  })

  it('is what the sealed document says: roles written into it by hand count for nothing', async () => {
    await clinic.appoint('callum', ['marketing'])
    await clinic.desk.compliance
      .patch('member-callum')
      .set({roles: ['editor', 'publisher', 'clinicalReviewer']})
      .commit()
    expect((await clinic.move('callum', postIn('approved'), {move: 'publish'})).status).toBe(403)
  })

  it('is refused with a sentence where the request cannot be read', async () => {
    for (const body of ['', '{', '{"move": 7}', '{"move": "submit", "severity": "huge"}']) {
      const {receiveMove} = await import('../../../lib/desk/requests.ts')
      const request = new Request('http://localhost/', {
        method: 'POST',
        headers: {authorization: `Bearer ${await clinic.token('ines')}`},
        body,
      })
      const response = await receiveMove(request, clinic.desk, postIn('approved'))
      expect(response.status).toBe(400)
      expect(((await response.json()) as {message: string}).message).toContain('Reload Studio')
    }
  })
})
