/** Letters: who may sign up, what is kept of them and when, and that nothing is left of whoever leaves. */
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {once} from 'node:events'
import {createServer, type AddressInfo, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterEach, beforeAll, beforeEach, describe, expect, it, jest} from '@jest/globals'
import {SMTPServer} from 'smtp-server'

import {sayIn} from '../../lib/language/phrases.ts'
import type {Letter} from '../../lib/newsletter/letters.ts'
import {letterLink} from '../../lib/newsletter/links.ts'
import {folderMailer, smtpMailer} from '../../lib/newsletter/mailer.ts'
import {readNewsletterSettings} from '../../lib/newsletter/settings.ts'
import {SubscriberFile, subscribersCsv} from '../../lib/newsletter/subscribers.ts'
import {makeLetterToken, readAddress, readLetterToken} from '../../lib/newsletter/subscription.ts'
import {receiveConfirmation, receiveLeaving, receiveSignUp, type NewsletterDoor} from '../../lib/readers/receive-newsletter.ts'
import {DAY, startTestClinic, TODAY, type TestClinic} from '../setup/clinic.ts'
import {formRequest, openDoor, tokenFor} from '../setup/readers.ts'

const PAT = 'pat@mail.example'

let clinic: TestClinic
let folder: string
let door: NewsletterDoor
let file: SubscriberFile
let sent: Letter[]

beforeAll(async () => {
  clinic = await startTestClinic()
}, 60_000)
beforeEach(() => {
  clinic.setClock(TODAY)
  folder = mkdtempSync(join(tmpdir(), 'rounds-letters-'))
  file = new SubscriberFile(join(folder, 'subscribers.db'))
  sent = []
  const mailer = {send: async (letter: Letter) => void sent.push(letter)}
  door = {...openDoor(clinic), newsletter: {subscribers: file, mailer}, clinic: async () => 'The clinic'}
})
afterEach(() => {
  file.close()
  rmSync(folder, {recursive: true})
})

const ask = async (fields: Record<string, string> = {}, locale: 'en' | 'es' = 'en') => {
  const token = tokenFor(clinic, 'newsletter', 'newsletter')
  const response = await receiveSignUp(formRequest({address: PAT, token, ...fields}), locale, door)
  const location = response.headers.get('location') ?? ''
  const kept = await door.tray.look(/kept=([\w-]+)/.exec(location)?.[1] ?? '', 'newsletter:newsletter')
  return {status: response.status, location, kept}
}
const linkIn = ({text: words}: Letter) => new URL(/https?:\S+/.exec(words)?.[0] ?? '')
const letterOf = (letter: Letter) => linkIn(letter).searchParams.get('letter') ?? ''
const confirm = (letter: string) => receiveConfirmation(formRequest({letter}), 'en', door)
const bytes = () => readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'))

describe('an address', () => {
  it.each([
    ['pat@mail.example', 'pat@mail.example'],
    ['  Pat.Doe+post@Mail.EXAMPLE ', 'Pat.Doe+post@mail.example'],
    ['josé@correo.example', 'josé@correo.example'],
  ])('%s', (typed, address) => {
    expect(readAddress(typed)).toBe(address)
  })

  it.each([
    '',
    'pat',
    'pat@mail',
    '@mail.example',
    'pat@@mail.example',
    'a@mail.example,b@mail.example',
    'pat@mail.example\nBcc: all@mail.example',
    'Pat <pat@mail.example>',
    'pat..doe@mail.example',
    '.pat@mail.example',
    'pat.@mail.example',
    'pat@-mail.example',
    'pat@[127.0.0.1]',
    `${'x'.repeat(65)}@mail.example`,
    `pat@${'x.'.repeat(130)}example`,
    'pat doe@mail.example',
  ])('is none: %j', (typed) => {
    expect(readAddress(typed)).toBeNull()
  })
})

describe('signing up', () => {
  it('sends a letter and keeps nothing; the button in it puts the reader on the list', async () => {
    expect(await ask()).toMatchObject({status: 303, location: '/newsletter/sent'})
    expect(bytes().join('')).not.toContain(PAT)
    const [letter] = sent
    if (!letter) throw new Error('No letter')
    expect([letter.to, letter.subject]).toEqual([PAT, 'Please confirm: letters of The clinic'])
    const answer = await confirm(letterOf(letter))
    expect(answer.headers.get('location')).toBe('/newsletter/confirmed')
    expect(await file.all()).toEqual([{address: PAT, locale: 'en', confirmedAt: new Date(TODAY).toISOString()}])
    // Pressed again, nothing changes.
    clinic.setClock(TODAY + DAY)
    await confirm(letterOf(letter))
    expect(await file.all()).toEqual([{address: PAT, locale: 'en', confirmedAt: new Date(TODAY).toISOString()}])
  })

  it('in Spanish, with a letter in Spanish', async () => {
    expect((await ask({}, 'es')).location).toBe('/es/newsletter/sent')
    expect(sent[0]?.subject).toBe('Confirme, por favor: cartas de The clinic')
    expect(linkIn(sent[0]!).pathname).toBe('/es/newsletter/confirm')
  })

  it('says the same to whoever is on the list already', async () => {
    await file.add({address: PAT, locale: 'en', confirmedAt: ''})
    expect((await ask()).location).toBe('/newsletter/sent')
  })

  it.each([
    [{address: 'pat'}, 'address', /Write one e-mail address/],
    [{token: 'forged'}, 'form', /could not be recognized/],
    [{website: 'x'}, 'form', /cannot see/],
  ])('%j is refused, and what was typed is kept', async (fields, field, message) => {
    const {kept} = await ask(fields)
    expect(kept?.problems.map((problem) => [problem.field, sayIn('en')(problem.phrase)])).toEqual([
      [field, expect.stringMatching(message)],
    ])
    expect(kept?.typed).toEqual({address: 'address' in fields ? fields.address : PAT})
    expect(sent).toEqual([])
  })

  it('nobody’s box is filled: two letters a day to one address, and the page says the same', async () => {
    for (let time = 0; time < 4; time += 1)
      expect((await ask({address: time % 2 ? PAT : PAT.toUpperCase()})).location).toBe('/newsletter/sent')
    expect(sent.length).toBe(2)
  })

  it('one household is asked to wait after five', async () => {
    for (let time = 0; time < 5; time += 1) await ask({address: `pat${time}@mail.example`})
    expect((await ask({address: 'pat6@mail.example'})).kept?.problems[0]?.phrase).toMatch(/many messages/)
    expect(sent.length).toBe(5)
  })

  it('a mail server that is away is said, and the address is in no log', async () => {
    const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
    door.newsletter.mailer = {send: () => Promise.reject(Object.assign(new Error(`no ${PAT}`), {code: 'ECONNREFUSED'}))}
    expect((await ask()).kept?.problems[0]?.phrase).toMatch(/could not be sent/)
    expect(log.mock.calls.map(([line]) => line)).toEqual(['A letter was not taken: ECONNREFUSED\n'])
    log.mockRestore()
  })

  it('from a page of somebody else’s is nothing of ours', async () => {
    const request = formRequest(
      {address: PAT, token: tokenFor(clinic, 'newsletter', 'newsletter')},
      {headers: {origin: 'https://evil.example'}},
    )
    expect((await receiveSignUp(request, 'en', door)).status).toBe(403)
  })
})

describe('a letter’s link', () => {
  const signer = () => clinic.desk.signer
  const token = (purpose: 'confirm' | 'leave') => makeLetterToken(signer(), {purpose, address: PAT, locale: 'en', at: TODAY})

  it('to confirm holds for three days, to leave for ever', () => {
    expect(readLetterToken(signer(), token('confirm'), 'confirm', TODAY + 3 * DAY)).toEqual({address: PAT, locale: 'en'})
    expect(readLetterToken(signer(), token('confirm'), 'confirm', TODAY + 3 * DAY + 1)).toBeUndefined()
    expect(readLetterToken(signer(), token('leave'), 'leave', TODAY + 3000 * DAY)).toEqual({address: PAT, locale: 'en'})
  })

  it.each([
    ['for something else', () => token('leave')],
    [
      'for another address',
      () => Buffer.from(Buffer.from(token('confirm'), 'base64url').toString().replace('pat@', 'kim@')).toString('base64url'),
    ],
    ['that is none', () => 'letter'],
    ['far too long', () => 'x'.repeat(5000)],
    ['that is absent', () => undefined],
  ])('%s does nothing', async (_what, make) => {
    expect(readLetterToken(signer(), make(), 'confirm', TODAY)).toBeUndefined()
    expect((await confirm(make() ?? '')).headers.get('location')).toBe('/newsletter/ended')
    expect(await file.all()).toEqual([])
  })
})

describe('leaving', () => {
  beforeEach(() => file.add({address: PAT, locale: 'en', confirmedAt: '2026-11-01T00:00:00.000Z'}))
  const letter = () => new URL(letterLink(door, 'leave', {address: PAT, locale: 'en'})).searchParams.get('letter') ?? ''

  it('deletes the address to the last byte', async () => {
    expect(bytes().join('')).toContain(PAT)
    const answer = await receiveLeaving(formRequest({letter: letter()}), 'en', door)
    expect(answer.headers.get('location')).toBe('/newsletter/left')
    expect(await file.all()).toEqual([])
    expect(bytes().join('')).not.toContain(PAT)
  })

  it('by the button of a mail program, which comes from nowhere (RFC 8058)', async () => {
    await ask({address: 'kim@mail.example'})
    await confirm(letterOf(sent[0]!))
    const request = new Request(sent[0]!.leave, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: {'content-type': 'application/x-www-form-urlencoded'},
    })
    expect((await receiveLeaving(request, 'en', door)).status).toBe(200)
    expect((await file.all()).map(({address}) => address)).toEqual([PAT])
  })

  it('with a letter that is none, nothing happens', async () => {
    expect((await receiveLeaving(formRequest({letter: 'x'}), 'en', door)).headers.get('location')).toBe('/newsletter/ended')
    const pressed = new Request('http://localhost/api/readers/newsletter/leave?letter=x', {method: 'POST'})
    expect((await receiveLeaving(pressed, 'en', door)).status).toBe(404)
    expect((await file.all()).length).toBe(1)
  })

  it('the list goes out as a table, each row with its link to leave', async () => {
    const csv = subscribersCsv(await file.all(), (one) => letterLink(door, 'leave', one))
    expect(csv).toContain(`${PAT},en,2026-11-01T00:00:00.000Z,`)
    const link = /https?:\S+?letter=([\w-]+)/.exec(csv)?.[1]
    expect(readLetterToken(clinic.desk.signer, link, 'leave', TODAY)?.address).toBe(PAT)
  })
})

describe('how letters go out', () => {
  const letter: Letter = {to: PAT, subject: 'Grüße', text: 'Words.\n', leave: 'https://clinic.example/leave?letter=x'}

  it('into a folder that nobody else reads', async () => {
    await folderMailer(join(folder, 'letters'), 'The clinic <letters@clinic.example>').send(letter)
    const [name] = readdirSync(join(folder, 'letters'))
    const path = join(folder, 'letters', name ?? '')
    const written = readFileSync(path, 'utf8')
    expect(written).toMatch(/^From: The clinic <letters@clinic\.example>$/m)
    expect(written).toMatch(/^To: .*pat@mail\.example/m)
    expect(written).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  it('by a mail server', async () => {
    const arrived: string[] = []
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        stream.setEncoding('utf8')
        let words = ''
        stream.on('data', (part: string) => (words += part))
        stream.on('end', () => {
          arrived.push(words)
          done()
        })
      },
    })
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const {port} = server.server.address() as AddressInfo
    await smtpMailer(`smtp://127.0.0.1:${port}`, 'letters@clinic.example').send(letter)
    await new Promise<void>((resolve) => server.close(() => resolve()))
    expect(arrived.length).toBe(1)
    expect(arrived[0]).toContain('Words.')
    await expect(smtpMailer(`smtp://127.0.0.1:${port}`, 'letters@clinic.example').send(letter)).rejects.toThrow()
  })
})

it('a mail server that takes the call and says nothing keeps no reader waiting', async () => {
  const calls: Socket[] = []
  const server = createServer((call) => void calls.push(call)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  const letter: Letter = {to: PAT, subject: 'S', text: 'T', leave: 'https://clinic.example/leave'}
  await expect(smtpMailer(`smtp://127.0.0.1:${port}`, 'letters@clinic.example', 200).send(letter)).rejects.toThrow(
    /timeout|greeting/i,
  )
  for (const call of calls) call.destroy()
  server.close()
})

describe('ROUNDS_NEWSLETTER', () => {
  const read = (environment: Record<string, string>) => readNewsletterSettings({NODE_ENV: 'test', ...environment})

  it.each([
    [{}, 'folder'],
    [{NEXT_PUBLIC_SANITY_PROJECT_ID: 'ab12cd34'}, 'off'],
    [{ROUNDS_NEWSLETTER: 'off'}, 'off'],
    [{ROUNDS_NEWSLETTER: 'smtps://u:p@mail.example', ROUNDS_NEWSLETTER_FROM: 'Us <us@mail.example>'}, 'server'],
  ])('%j', (environment, how) => {
    const settings = read(environment)
    expect(settings === null ? 'off' : settings.server === null ? 'folder' : 'server').toBe(how)
  })

  it.each([
    [{ROUNDS_NEWSLETTER: 'yes'}, /ROUNDS_NEWSLETTER is neither/],
    [{ROUNDS_NEWSLETTER: 'http://mail.example'}, /ROUNDS_NEWSLETTER is neither/],
    [{ROUNDS_NEWSLETTER: 'smtp://mail.example'}, /ROUNDS_NEWSLETTER_FROM/],
    [{ROUNDS_NEWSLETTER: 'smtp://mail.example', ROUNDS_NEWSLETTER_FROM: 'us'}, /ROUNDS_NEWSLETTER_FROM/],
  ])('%j is said to be wrong', (environment, message) => {
    expect(() => read(environment)).toThrow(message)
  })
})
