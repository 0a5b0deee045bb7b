/** @jest-environment node */
import {
  DEFAULT_LICENSING_POLICY,
  recordProblems,
  standingOf,
  type CompactMember,
  type LicenseRecord,
} from '../../../lib/editorial/licenses.ts'
import {CREDENTIAL_CATEGORIES, PROFESSIONS} from '../../../lib/editorial/professions.ts'
import {isInducement} from '../../../lib/editorial/offers/offer.ts'
import {destinationProblem} from '../../../lib/editorial/offers/destinations.ts'
import {complianceDocuments} from '../../../sanity/seed/content/licenses.ts'
import {demoClinic, type SeedDocument} from '../../../sanity/seed/index.ts'

const {pictures, documents} = demoClinic()
const compliance = complianceDocuments(new Date('2026-11-22T12:00:00Z'))
const assetIds = Object.fromEntries(pictures.map(({name}) => [name, `image-${name}`]))
const clinic = documents(assetIds)

type Fields = Record<string, unknown>

/** Every object in a document, with where it stands. */
function* objectsIn(value: unknown, path: string): Generator<{path: string; object: Fields}> {
  if (Array.isArray(value)) {
    for (const [index, member] of value.entries()) yield* objectsIn(member, `${path}[${index}]`)
  } else if (typeof value === 'object' && value !== null) {
    yield {path, object: value as Fields}
    for (const [field, inner] of Object.entries(value)) yield* objectsIn(inner, `${path}.${field}`)
  }
}

/** Every string a reader or an editor sees, with where it stands. */
function* stringsIn(value: unknown, path: string): Generator<{path: string; text: string}> {
  if (typeof value === 'string') yield {path, text: value}
  else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) if (!field.startsWith('_')) yield* stringsIn(inner, `${path}.${field}`)
  }
}

const objects = clinic.flatMap((document) => [...objectsIn(document, document._id)])
const strings = clinic.flatMap((document) => [...stringsIn(document, document._id)])
const ofType = (type: string): SeedDocument[] => clinic.filter((document) => document._type === type)
const objectsOfType = (type: string) => objects.filter(({object}) => object['_type'] === type)
const length = (value: unknown) => String(value ?? '').length
const list = (value: unknown) => (Array.isArray(value) ? value : [])

/** The plain words of Portable Text, a line for each block. */
function words(value: unknown): string {
  return [...objectsIn(value, '')]
    .filter(({object}) => object['_type'] === 'block')
    .map(({object}) =>
      list(object['children'])
        .map((span: Fields) => span['text'])
        .join(''),
    )
    .join('\n')
}

describe('the demo clinic as data', () => {
  it('has one document for each id, and ids that anyone may read', () => {
    const ids = clinic.map(({_id}) => _id)
    expect(new Set(ids).size).toBe(ids.length)
    // A dot in an id hides the document from readers without a token.
    expect(ids.filter((id) => !/^[A-Za-z0-9-]+$/.test(id))).toEqual([])
  })

  it('is the same every time', () => {
    expect(demoClinic().documents(assetIds)).toEqual(clinic)
  })

  it('points only at documents and pictures that it brings along', () => {
    const known = new Set([...clinic.map(({_id}) => _id), ...Object.values(assetIds)])
    const dangling = objects.filter(({object}) => typeof object['_ref'] === 'string' && !known.has(object['_ref']))
    expect(dangling.map(({path, object}) => `${path} → ${object['_ref']}`)).toEqual([])
  })

  it('points weakly from links and the featured post, so that any post can be taken down', () => {
    const links = objectsOfType('internalLink').map(({object}) => object['reference'] as Fields)
    const featured = ofType('siteSettings').map((settings) => settings['featuredPost'] as Fields)
    expect(links.length).toBeGreaterThan(0)
    expect([...links, ...featured].filter((reference) => reference['_weak'] !== true)).toEqual([])
    const strong = objects.filter(({object}) => String(object['_ref']).startsWith('post-') && object['_weak'] !== true)
    expect(strong.map(({path}) => path)).toEqual([])
  })

  it('uses every picture it draws', () => {
    const used = new Set(objects.map(({object}) => object['_ref']))
    expect(pictures.map(({name}) => name).filter((name) => !used.has(assetIds[name]))).toEqual([])
  })

  it('says which picture is missing', () => {
    expect(() => documents({})).toThrow('has not been uploaded')
  })

  it('gives every member of a list a key of its own', () => {
    const lists = [...clinic.map((document) => ({path: document._id, object: document as Fields})), ...objects]
      .flatMap(({path, object}) =>
        Object.entries(object).map(([field, value]) => ({path: `${path}.${field}`, members: list(value)})),
      )
      .map(({path, members}) => ({path, members: members.filter((member) => typeof member === 'object')}))
    const wrong = lists.filter(
      ({members}) => new Set(members.map((member: Fields) => member['_key'] ?? '')).size !== members.length,
    )
    const without = lists.filter(({members}) => members.some((member: Fields) => !member['_key']))
    expect([...wrong, ...without].map(({path}) => path)).toEqual([])
  })

  it('marks words only with decorators and with definitions of the same block', () => {
    const unknown = objectsOfType('block').flatMap(({path, object}) => {
      const known = new Set(['strong', 'em', ...list(object['markDefs']).map((definition: Fields) => definition['_key'])])
      return list(object['children']).flatMap((span: Fields) =>
        list(span['marks'])
          .filter((mark) => !known.has(mark))
          .map((mark) => `${path}: ${mark}`),
      )
    })
    expect(unknown).toEqual([])
  })

  it('leaves none of the notation it is written in', () => {
    const spans = objectsOfType('span').filter(({object}) =>
      /\*\*|\[\[|\]\]|\[\^|[{}]|^#|^[->] |\s{2}/.test(String(object['text'])),
    )
    expect(spans.map(({path, object}) => `${path}: ${object['text']}`)).toEqual([])
  })
})

describe('the limits of the content model', () => {
  it('gives every page a web address of its own', () => {
    for (const type of ['post', 'topic', 'clinician', 'location']) {
      const slugs = ofType(type).map(({slug}) => (slug as Fields)['current'] as string)
      expect(new Set(slugs).size).toBe(slugs.length)
      for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(Math.max(...slugs.map(length))).toBeLessThanOrEqual(96)
    }
  })

  it.each(ofType('post').map((post) => [post._id, post] as const))('keeps %s within its limits', (_id, post) => {
    expect(length(post['title'])).toBeLessThanOrEqual(110)
    expect(length(post['excerpt'])).toBeGreaterThanOrEqual(40)
    expect(length(post['excerpt'])).toBeLessThanOrEqual(280)
    expect(list(post['authors']).length).toBeGreaterThanOrEqual(1)
    expect(list(post['topics']).length).toBeGreaterThanOrEqual(1)
    expect(list(post['topics']).length).toBeLessThanOrEqual(4)
    expect(list(post['keyPoints']).length).toBeGreaterThanOrEqual(2)
    expect(list(post['keyPoints']).length).toBeLessThanOrEqual(5)
    expect(Math.max(...list(post['keyPoints']).map(length))).toBeLessThanOrEqual(180)
    expect(words(post['body']).split(/\s+/).length).toBeGreaterThanOrEqual(700)
    expect(objectsOfType('citation').filter(({path}) => path.startsWith(post._id)).length).toBeGreaterThanOrEqual(1)
    const [published, updated] = [post['publishedAt'], post['updatedAt'] ?? post['publishedAt']].map((instant) =>
      Date.parse(String(instant)),
    )
    expect(published).toBeGreaterThanOrEqual(Date.UTC(2026, 0, 1))
    expect(updated).toBeGreaterThanOrEqual(published!)
    expect(updated).toBeLessThan(Date.UTC(2026, 10, 22))
  })

  it('never skips a level between headings', () => {
    for (const post of ofType('post')) {
      const levels = list(post['body'])
        .filter((block: Fields) => /^h\d$/.test(String(block['style'])))
        .map((block: Fields) => Number(String(block['style']).slice(1)))
      for (const [index, level] of levels.entries()) {
        if (level - (levels[index - 1] ?? 1) > 1) throw new Error(`${post._id}: heading ${index + 1} skips a level`)
      }
    }
  })

  it('describes every picture in words', () => {
    const images = objects.filter(({object}) => object['_type'] === 'image' || object['_type'] === 'figure')
    // A translation shares the cover of its original, with words of its own.
    expect(new Set(images.map(({object}) => (object['asset'] as {_ref: string})._ref)).size).toBe(pictures.length)
    for (const {object} of images) {
      expect(length(object['alt'])).toBeGreaterThan(20)
      expect(length(object['alt'])).toBeLessThanOrEqual(250)
      expect(object['alt']).not.toMatch(/^(?:an? )?(?:image|picture|photo|photograph|graphic) of\b/i)
      expect(length(object['caption'])).toBeLessThanOrEqual(300)
    }
  })

  it('keeps topics, callouts, tables and people within their limits', () => {
    for (const topic of ofType('topic')) {
      expect(length(topic['title'])).toBeLessThanOrEqual(60)
      expect(length(topic['summary'])).toBeLessThanOrEqual(200)
    }
    for (const {object} of objectsOfType('callout')) expect(length(object['title'])).toBeLessThanOrEqual(90)
    for (const {object} of objectsOfType('dataTable')) {
      const widths = list(object['rows']).map((row: Fields) => list(row['cells']).length)
      expect(widths.length).toBeGreaterThanOrEqual(2)
      expect(new Set(widths).size).toBe(1)
      expect(widths[0]).toBeLessThanOrEqual(6)
    }
    for (const clinician of ofType('clinician')) {
      expect(PROFESSIONS.map(({value}) => value)).toContain(clinician['profession'])
      for (const credential of list(clinician['credentials']) as Fields[]) {
        expect(credential['abbreviation']).toMatch(/^[A-Z][A-Za-z0-9/+()-]{0,15}(?:-[A-Za-z]{1,6})?$/)
        expect(length(credential['fullName'])).toBeGreaterThan(0)
        expect(CREDENTIAL_CATEGORIES.map(({value}) => value)).toContain(credential['category'])
      }
    }
  })

  it('keeps offers short, without an asterisk and with their legal note', () => {
    const notes = new Map(ofType('disclaimer').map((disclaimer) => [disclaimer._id, disclaimer['kind']]))
    for (const cta of ofType('cta')) {
      expect(length(cta['headline'])).toBeLessThanOrEqual(60)
      expect(length(cta['body'])).toBeLessThanOrEqual(200)
      for (const action of cta['actions'] as Fields[]) {
        expect(length(action['label'])).toBeLessThanOrEqual(40)
        expect(destinationProblem(action, [])).toBeNull()
      }
      expect(JSON.stringify(cta)).not.toContain('*')
      if (isInducement(String(cta['offerType'])))
        expect((cta['notes'] as Fields[]).map((note) => notes.get(String(note['_ref'])))).toContain('federalBeneficiaryExclusion')
    }
  })

  it('shows every kind of block, care level, heading and mark at least once', () => {
    const types = new Set(objects.map(({object}) => object['_type']))
    for (const type of [
      'figure',
      'callout',
      'ctaBlock',
      'exercise',
      'faq',
      'dataTable',
      'video',
      'link',
      'internalLink',
      'citation',
    ])
      expect(types).toContain(type)
    expect(new Set(objectsOfType('callout').map(({object}) => object['level']))).toEqual(
      new Set(['information', 'nonUrgent', 'urgent', 'emergency']),
    )
    const blocks = objectsOfType('block').map(({object}) => object)
    expect(new Set(blocks.map((block) => block['style']))).toEqual(new Set(['normal', 'h2', 'h3', 'h4', 'blockquote']))
    expect(new Set(blocks.map((block) => block['listItem']))).toEqual(new Set([undefined, 'bullet', 'number']))
    expect(Math.max(...blocks.map((block) => Number(block['level'] ?? 0)))).toBeGreaterThanOrEqual(2)
    expect(objectsOfType('video').every(({object}) => words(object['transcript']).length > 200)).toBe(true)
  })

  it('gives everyone but the reviewer something to say, and every topic something to read', () => {
    const named = (field: string) =>
      new Set(ofType('post').flatMap((post) => list(post[field]).map((reference: Fields) => reference['_ref'])))
    const people = ofType('clinician').map(({_id}) => _id)
    expect(people.length).toBe(8)
    expect(named('authors')).toEqual(new Set(people.filter((id) => id !== 'clinician-teodor-lindqvist')))
    expect(named('topics')).toEqual(new Set(ofType('topic').map(({_id}) => _id)))
  })
})

describe('the demo clinic as something the public reads', () => {
  /** 911 and 988 are real, and meant to be. */
  const REAL_NUMBERS = new Set(['tel:911', 'tel:988'])

  it('uses only numbers reserved for fiction', () => {
    const numbers = strings.flatMap(({path, text}) =>
      [...text.matchAll(/tel:[+\d().-]+|\+\d[\d ()-]{8,}\d|\b\d{3}[-. ]\d{4}\b/g)].map(([number]) => ({path, number})),
    )
    expect(numbers.length).toBeGreaterThan(0)
    const real = numbers.filter(
      ({number}) => !REAL_NUMBERS.has(number) && !/^(?:1?555)?55501\d\d$/.test(number.replace(/\D/g, '')),
    )
    expect(real).toEqual([])
  })

  it('sends readers only to reserved addresses, except for its sources, the codes its people agreed to and the law it names', () => {
    const addresses = strings
      .filter(
        ({path}) => !path.startsWith('source-') && !path.endsWith('.codeOfEthics.url') && !path.endsWith('.languageHelp.url'),
      )
      .flatMap(({path, text}) =>
        [...text.matchAll(/(?:https?:\/\/|mailto:[^@\s]+@)([^/\s)]+)/g)].map(([, host]) => ({path, host: host!})),
      )
    expect(addresses.length).toBeGreaterThan(0)
    expect(addresses.filter(({host}) => !host.endsWith('.example'))).toEqual([])
  })

  it('says that it is fictional', () => {
    expect(words(ofType('siteSettings')[0]?.['about'])).toContain('fictional')
  })

  it('cites each source once under one secure address, and cites them all', () => {
    const urls = ofType('source').map(({url}) => String(url))
    expect(urls.filter((url) => !url.startsWith('https://'))).toEqual([])
    expect(new Set(urls).size).toBe(urls.length)
    const cited = new Set(objects.map(({object}) => object['_ref']))
    expect(
      ofType('source')
        .map(({_id}) => _id)
        .filter((id) => !cited.has(id)),
    ).toEqual([])
  })

  const CLAIMS = [
    /\bcur(?:e|es|ed)\b/i,
    /\bguarante/i,
    /\brisk-free\b/i,
    /\bno (?:risk|side effects)\b/i,
    /\b(?:completely|perfectly|totally) safe\b/i,
    /\bharmless\b/i,
    /100 ?%/,
    /\bmiracle|\bbreakthrough|\brevolutionary/i,
    /#1\b|\bnumber one\b/i,
    /\bworld-class|\bleading (?:clinic|experts?|provider)/i,
    /\b(?:clinically|scientifically) proven\b/i,
    /\bpermanent(?:ly)?\b/i,
    /\bpain-free (?:life|forever)/i,
    /\byou (?:do not|don’t) need (?:a doctor|surgery)/i,
  ]
  const NEGATED_OR_HEDGED = /\b(?:no|not|never|cannot|nothing|without|neither|nor|usually|few)\b[^.!?]*$/i

  it('promises nothing that a clinic must not promise', () => {
    const claims = strings.flatMap(({path, text}) =>
      CLAIMS.flatMap((claim) => {
        const found = claim.exec(text)
        return found && !NEGATED_OR_HEDGED.test(text.slice(0, found.index)) ? [`${path}: ${text}`] : []
      }),
    )
    expect(claims).toEqual([])
  })

  it('offers something free only through a call to action', () => {
    const offers = ofType('post').filter((post) =>
      /\b(?:free|complimentary|no-cost) (?:\w+ )?(?:assessment|exam|screen|visit|consult)/i.test(words(post['body'])),
    )
    expect(offers.map(({_id}) => _id)).toEqual([])
  })

  it('tells the readers of every post when to get help', () => {
    const withoutHelp = ofType('post').filter((post) => {
      const levels = list(post['body'])
        .filter((block: Fields) => block['_type'] === 'callout')
        .map((callout: Fields) => callout['level'])
      return !levels.some((level) => ['nonUrgent', 'urgent', 'emergency'].includes(String(level)))
    })
    expect(withoutHelp.map(({_id}) => _id)).toEqual([])
  })
})

describe('the demo clinic’s licences', () => {
  const records = compliance.filter(({_type}) => _type === 'licenseRecord') as unknown as LicenseRecord[]
  const compactMembers = compliance.filter(({_type}) => _type === 'compactMember') as unknown as CompactMember[]
  const context = {records, compactMembers, policy: DEFAULT_LICENSING_POLICY, now: Date.UTC(2026, 10, 22)}

  it.each(ofType('clinician').map((person) => [person._id, person] as const))('let %s write and review', (_id, person) => {
    expect(standingOf(person, context)).toMatchObject({canAuthor: true, canReview: true, reasons: []})
    for (const record of records.filter(({clinicianId}) => clinicianId === person._id))
      expect(recordProblems(record, person, context)).toEqual([])
  })

  it('belong to people who exist, and stand behind every letter that needs one', () => {
    const people = ofType('clinician').map(({_id}) => _id)
    expect(records.filter(({clinicianId}) => !people.includes(clinicianId))).toEqual([])
    for (const person of ofType('clinician')) {
      const held = standingOf(person, context).licensed.map(({licenseType}): string => licenseType)
      for (const credential of list(person['credentials']) as Fields[])
        if (credential['requiresLicense']) expect(held).toContain(credential['requiresLicense'])
    }
  })

  it('carry numbers that nobody can take for real ones, and no number is in the public dataset', () => {
    const numbers = compliance.flatMap(({number}) => (typeof number === 'string' ? [number] : []))
    expect(new Set(numbers).size).toBe(records.length)
    for (const number of numbers) expect(number).toMatch(/^DEMO-[A-Z]{2,3}-\d{6}$/)
    expect(JSON.stringify(clinic)).not.toContain('DEMO-')
  })

  it('rest on memberships that say they have not been checked', () => {
    const members = compliance.filter(({_type}) => _type === 'compactMember')
    expect(members.length).toBeGreaterThan(0)
    for (const {verified, source} of members) {
      expect(verified).toBe(false)
      expect((source as Fields)['title']).toContain('from memory')
    }
  })
})

describe('the drawn pictures', () => {
  it.each([
    ['cover-dry-needling-and-sciatica', 1800, 1200],
    ['portrait-maren-okafor', 800, 800],
  ])('draws %s at its size', async (name, width, height) => {
    const png = await pictures.find((picture) => picture.name === name)!.draw()
    expect(png.subarray(1, 4).toString('ascii')).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height])
  })
})
