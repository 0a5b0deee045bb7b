import {
  heldComment,
  isCommentSealed,
  LONGEST_COMMENT,
  readTypedComment,
  sealComment,
  shownWords,
} from '../../../../lib/editorial/readers/comment.ts'
import {isRedactionOf, redact} from '../../../../lib/editorial/readers/redaction.ts'
import {dueFor} from '../../../../lib/editorial/readers/retention.ts'
import {createSigner, makeSigningKey} from '../../../../lib/signing/signer.ts'

const NOW = Date.parse('2026-11-25T17:00:00Z')
const DAY = 86_400_000
const held = (text: string, name = 'A reader') =>
  heldComment({name, text}, {id: 'comment-1', postId: 'post-knee', postTitle: 'Knees', now: NOW})
const flags = (text: string) => held(text).comment.flags.map(({rule}) => rule)

describe('what is flagged', () => {
  it.each([
    ['reader-name', 'my name is sam, hello'],
    ['patient-name', 'Mrs. Núñez told me'],
    ['reader-name', 'I’m Rosa Delgado from Bend'],
    ['reader-name', 'My daughter Lily has the same'],
    ['clinician-name', 'Dr. Okafor is wonderful'],
    ['reader-name', 'me llamo Rosa Delgado'],
    ['reader-name', 'Mi hija Lily tiene lo mismo'],
    ['clinician-name', 'la doctora Okafor es buenísima'],
    ['patient-birth-date', 'nací el 3 de marzo de 1961'],
    ['patient-birth-date', 'Fecha de nacimiento: 03/03/1961'],
    ['exact-date', 'desde mi caída el 14 de marzo'],
    ['patient-birth-date', 'born on March 3, 1961'],
    ['exact-date', 'since my fall on 3/14/2026'],
    ['phone', 'call 555-555-0143'],
    ['phone', 'call (555) 555-0143'],
    ['phone', 'call 5555550143'],
    ['phone', 'call ５５５-５５５-０１４３'],
    ['email', 'write to pat@mail.example'],
    ['email', 'write to pat at mail dot com'],
    ['ssn', 'my number is 123-45-6789'],
    ['record-number', 'Member ID: XYZ123456789'],
    ['record-number', 'my card says 1EG4-TE5-MK73'],
    ['address', 'I live at 12 Willow Creek Lane'],
    ['address', 'Bend, OR 97701'],
    ['link', 'look at https://cheap.example/pills'],
    ['link', 'look at cheap-pills.com'],
    ['link', 'follow @pillshop'],
    ['claim-absolute-outcome', 'it cured my knee'],
  ])('%s: %s', (rule, text) => {
    const {typed} = readTypedComment({name: 'A reader', text})
    expect(flags(typed.text)).toContain(rule)
  })

  it.each([
    'Great tips!',
    'I walk 20 to 30 minutes, 3 times a week, pain 4/10.',
    'I’m Glad that this exists.',
    'Section 2.5 is hard to follow; see chapter 12.',
    'The video is 1:30 long.',
    '¡Muy útil! Camino de 20 a 30 minutos, 3 veces por semana.',
    'Soy corredora y mi mamá también.',
  ])('nothing in: %s', (text) => {
    expect(flags(text)).toEqual([])
  })
})

describe('case 9', () => {
  it('(a) is held with flags for name, date of birth, telephone and the claim, and a proposal without them', () => {
    const {comment, crisis} = held('My name is Pat Sample, DOB 01/02/1970, call 555-555-0143, Dr. Doe cured my knee')
    expect(comment.status).toBe('held')
    expect(new Set(comment.flags.map(({rule}) => rule))).toEqual(
      new Set(['patient-name', 'patient-birth-date', 'phone', 'clinician-name', 'claim-absolute-outcome', 'claim-testimonial']),
    )
    expect(comment.proposedText).toBe('[removed], [removed], call [removed], [removed] cured my knee')
    expect(crisis).toBeNull()
  })

  it('(b) is held, urgent, and answered with 988', () => {
    const {comment, crisis} = held('I want to end it')
    expect(comment).toMatchObject({status: 'held', urgent: true, crisisSigns: ['thoughts of suicide']})
    expect(crisis?.helpline).toBe('988')
  })

  it('(c) is held and nothing else', () => {
    expect(held('Great tips!').comment).toMatchObject({status: 'held', urgent: false, flags: [], proposedText: 'Great tips!'})
  })
})

describe('what was typed', () => {
  it('is kept as text, whatever it looks like', () => {
    const {typed, problems} = readTypedComment({name: '<b>Al</b>', text: '<script>alert(1)</script>'})
    expect([typed, problems]).toEqual([{name: '<b>Al</b>', text: '<script>alert(1)</script>'}, []])
  })

  it('loses what cannot be seen', () => {
    const {typed} = readTypedComment({name: ' A\u202eb\u0000\n c ', text: 'one\r\ntwo\u200b\u0007  three\n\n\n\nfour'})
    expect(typed).toEqual({name: 'Ab c', text: 'one\ntwo three\n\nfour'})
  })

  it.each([
    [{}, ['name', 'text']],
    [{name: ['x'], text: {toString: 1}}, ['name', 'text']],
    [{name: 'x'.repeat(61), text: 'y'}, ['name']],
    [{name: 'x', text: 'y'.repeat(LONGEST_COMMENT + 1)}, ['text']],
    [{name: 'x'.repeat(60), text: 'y'.repeat(LONGEST_COMMENT)}, []],
  ])('%#: is refused field by field', (fields, expected) => {
    expect(readTypedComment(fields).problems.map(({field}) => field)).toEqual(expected)
  })
})

describe('what may be shown', () => {
  const {comment} = held('Call 555-555-0143. It helped.')

  it('is not the original while something in it must go', () => {
    expect(shownWords(comment, undefined)).toMatchObject({ok: false, why: expect.stringContaining('555-555-0143')})
  })

  it('is the proposal, and less than the proposal', () => {
    expect(shownWords(comment, {name: 'A reader', text: 'Call [removed]. It helped.'}).ok).toBe(true)
    expect(shownWords(comment, {name: '[removed]', text: '[removed] It helped.'}).ok).toBe(true)
  })

  it.each([
    ['Call [removed]. It helped a lot.', 'other words'],
    ['It helped. [removed]', 'another order'],
    ['Call 555-555-0143. [removed]', 'the number still there'],
    [' ', 'nothing left'],
  ])('is not «%s»: %s', (text) => {
    expect(shownWords(comment, {name: 'A reader', text}).ok).toBe(false)
  })

  it('is an original whose flags a moderator may judge', () => {
    expect(shownWords(held('Dr. Okafor is wonderful').comment, undefined).ok).toBe(true)
  })
})

describe('taking words out', () => {
  it('joins what overlaps', () => {
    expect(
      redact('abcdef', [
        {start: 3, end: 5},
        {start: 1, end: 4},
      ]),
    ).toBe('a[removed]f')
  })
  it('knows a redaction by its parts', () => {
    expect(isRedactionOf('abc abc', '[removed]abc')).toBe(true)
    expect(isRedactionOf('abc', 'abc[removed]abc')).toBe(false)
    expect(isRedactionOf('a b c', 'a b c')).toBe(true)
  })
})

describe('the seal', () => {
  const signer = createSigner(makeSigningKey())
  const sealed = sealComment(
    {
      _id: 'comment-1',
      _type: 'comment',
      post: {_type: 'reference', _ref: 'post-knee', _weak: true},
      name: 'A reader',
      text: 'Great tips!',
      submittedAt: '2026-11-25T17:00:00.000Z',
      reply: {text: 'Thank you.', name: 'The clinic', role: null, at: '2026-11-26T17:00:00.000Z', isClinician: false},
    },
    signer.sign,
  )

  it('holds for what the desk wrote', () => {
    expect(isCommentSealed(sealed, signer.isSigned)).toBe(true)
  })

  it.each([
    {name: 'Another'},
    {text: 'Buy this'},
    {post: {_ref: 'post-other'}},
    {reply: null},
    {reply: {...sealed.reply!, isClinician: true}},
    {_id: 'comment-2'},
    {submittedAt: '2020-01-01T00:00:00.000Z'},
    {seal: undefined},
    {seal: createSigner(makeSigningKey()).sign('anything')},
  ])('does not hold with %j', (change) => {
    expect(isCommentSealed({...sealed, ...change}, signer.isSigned)).toBe(false)
  })
})

describe('how long words are kept', () => {
  const at = (instant: number) => new Date(instant).toISOString()
  it('the original for thirty days after the decision', () => {
    const comment = {submittedAt: at(NOW), decidedAt: at(NOW)}
    expect(dueFor(comment, NOW + 30 * DAY - 1)).toBe('nothing')
    expect(dueFor(comment, NOW + 30 * DAY)).toBe('original')
    expect(dueFor({...comment, originalDeletedAt: at(NOW + 30 * DAY)}, NOW + 31 * DAY)).toBe('nothing')
  })
  it('everything for two years, decided or not', () => {
    expect(dueFor({submittedAt: '2026-08-31T00:00:00Z'}, Date.parse('2028-08-30T23:59:59Z'))).toBe('nothing')
    expect(dueFor({submittedAt: '2026-08-31T00:00:00Z'}, Date.parse('2028-08-31T00:00:00Z'))).toBe('everything')
    expect(dueFor({submittedAt: '2024-02-29T00:00:00Z'}, Date.parse('2026-02-27T23:59:59Z'))).toBe('nothing')
    expect(dueFor({submittedAt: '2024-02-29T00:00:00Z'}, Date.parse('2026-02-28T00:00:00Z'))).toBe('everything')
  })
})
