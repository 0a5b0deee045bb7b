import {strFromU8, unzipSync} from 'fflate'

import {archivePost} from '../../../lib/desk/archive.ts'
import {sha256Hex} from '../../../lib/editorial/content-hash.ts'
import {entryPayload, readEntry, type EditionDocument} from '../../../lib/editorial/ledger.ts'
import {createVerifier} from '../../../lib/signing/signer.ts'
import {
  CANARY,
  CHECKLIST,
  DAY,
  expectMove,
  kneePost,
  PRIYANKA,
  startTestClinic,
  TODAY,
  type TestClinic,
} from '../../setup/clinic.ts'

let clinic: TestClinic
let files: Record<string, string>

const opened = (zip: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]))
const read = (name: string): unknown => JSON.parse(files[name] ?? 'null')
const editions = () =>
  Object.keys(files)
    .filter((name) => name.startsWith('editions/'))
    .toSorted()
    .map((name) => read(name) as EditionDocument)

/** A post with a life: returned once, published, confirmed a month later. Another post is published in between. */
beforeAll(async () => {
  clinic = await startTestClinic()
  await clinic.write(kneePost('drafts.post-filed'))
  await expectMove(clinic, 'maren', 'post-filed', {move: 'submit'})
  await expectMove(clinic, 'ines', 'post-filed', {move: 'requestChanges', note: 'Say when to call.'})
  await clinic.publish('post-filed')
  await clinic.write(kneePost('drafts.post-other', {title: 'Hips'}))
  await clinic.publish('post-other')
  clinic.setClock(TODAY + 30 * DAY)
  await expectMove(clinic, 'teodor', 'post-filed', {move: 'confirmReview', checklist: CHECKLIST})
  await clinic.move('callum', 'post-filed', {move: 'publish'})
  files = opened(await archivePost(clinic.desk, 'post-filed'))
}, 60_000)

describe('the file of a post', () => {
  it('holds every entry with the page it stood for, who approved, what was said, who tried what, and the keys', () => {
    const numbers = editions().map(({sequence}) => String(sequence).padStart(8, '0'))
    expect(Object.keys(files).toSorted()).toEqual(
      [
        ...numbers.map((number) => `editions/${number}.json`),
        ...numbers.map((number) => `pages/${number}.txt`),
        'README.txt',
        'approvals.json',
        'audit.json',
        'keys.json',
        'reviews.json',
      ].toSorted(),
    )
    expect(editions().map(({kind}) => kind)).toEqual(['publication', 'review'])
  })

  it('is about this post and no other', () => {
    expect(new Set(editions().map(({postId}) => postId))).toEqual(new Set(['post-filed']))
    expect(JSON.stringify(files)).not.toContain('post-other')
  })

  it('R19: proves itself with the keys in it', () => {
    const own = createVerifier(Object.values(read('keys.json') as Record<string, string>))
    for (const {record, hash, seal} of editions()) {
      expect(sha256Hex(record)).toBe(hash)
      expect(own.isSigned(entryPayload(hash), seal)).toBe(true)
      expect(own.isSigned(entryPayload(sha256Hex(`${record} `)), seal)).toBe(false)
    }
  })

  it('says in plain words what the page said', () => {
    const [first] = editions()
    const page = files[`pages/${String(first!.sequence).padStart(8, '0')}.txt`]!
    expect(page).toContain('Knees that ache on stairs\n')
    expect(page).toContain('Many knees ache on stairs for a while, as a guideline says.')
    expect(page).toContain('Medically reviewed by Priyanka Testwala')
    expect(page).toContain('[notice-emergency-v1] Call 911.')
    expect(page).toContain(`(entry ${first!.sequence} of the ledger: publication, in force since ${first!.at})`)
    expect(readEntry(first!).page?.title).toBe('Knees that ache on stairs')
  })

  it('names who approved, and with what words a text was sent back', () => {
    const approvals = read('approvals.json') as {stage: string; clinicianId: string | null}[]
    expect(approvals.map(({stage}) => stage).toSorted()).toEqual(['clinical', 'compliance', 'editorial'])
    expect(approvals.find(({stage}) => stage === 'clinical')?.clinicianId).toBe(PRIYANKA)
    expect((read('reviews.json') as {note?: string}[]).map(({note}) => note)).toContain('Say when to call.')
  })

  it('tells of every attempt, oldest first, also of the one that was refused', () => {
    const audit = read('audit.json') as {at: string; action: string; outcome: string}[]
    expect(audit.map(({at}) => at)).toEqual(audit.map(({at}) => at).toSorted())
    expect(audit.filter(({outcome}) => outcome === 'refused').map(({action}) => action)).toEqual(['publish'])
    expect(audit.filter(({outcome}) => outcome === 'done')).toHaveLength(8)
  })

  it('explains itself', () => {
    for (const part of ['editions/', 'pages/', 'approvals.json', 'reviews.json', 'audit.json', 'keys.json', 'verify-chain']) {
      expect(files['README.txt']).toContain(part)
    }
  })

  it('R5: holds no license number and no private key', () => {
    expect(JSON.stringify(files)).not.toContain(CANARY)
    expect(JSON.stringify(files)).not.toContain('DEMO-MD-000401')
    expect(JSON.stringify(files)).not.toContain(clinic.lake.secrets.signingKey)
  })

  it('is the same bytes at the same instant', async () => {
    const [one, other] = [await archivePost(clinic.desk, 'post-filed'), await archivePost(clinic.desk, 'drafts.post-filed')]
    expect(Buffer.compare(one, other)).toBe(0)
  })
})

describe('a post without a published page', () => {
  it('has a file as soon as the desk knows it', async () => {
    await clinic.write(kneePost('drafts.post-new'))
    await expectMove(clinic, 'maren', 'post-new', {move: 'submit'})
    const young = opened(await archivePost(clinic.desk, 'post-new'))
    expect(Object.keys(young).toSorted()).toEqual(['README.txt', 'approvals.json', 'audit.json', 'keys.json', 'reviews.json'])
    expect(JSON.parse(young['approvals.json']!)).toEqual([])
  })

  it.each(['post-nowhere', '', '*', 'drafts.', '../etc', 'x/../../../query/compliance?query=*', '"] | *'])(
    'has none where the desk has never seen it: “%s”',
    async (id) => {
      await expect(archivePost(clinic.desk, id)).rejects.toMatchObject({status: 404, message: 'The desk knows no such post.'})
    },
  )
})
