import {people} from '@/components/cast.fixtures.ts'
import {
  bylineText,
  formatByline,
  fullName,
  joinNames,
  licensedInText,
  snapshotByline,
  type BylineCredential,
  type BylinePerson,
  type Licensure,
} from '@/lib/editorial/byline.ts'
import type {LicenseType} from '@/lib/editorial/licenses.ts'
import type {CredentialCategory, Profession} from '@/lib/editorial/professions.ts'

const NOW = Date.parse('2026-11-22T20:00:00Z')

type Listed = [abbreviation: string, category: CredentialCategory][]

function person(profession: Profession | null, listed: Listed): BylinePerson {
  return {
    ...people.okafor,
    profession,
    credentials: listed.map(([abbreviation, category]) => ({abbreviation, category, fullName: `${abbreviation} in words`})),
  }
}

const lettersOf = (...formatted: Parameters<typeof formatByline>) =>
  formatByline(...formatted)
    .letters.map(({abbreviation}) => abbreviation)
    .join(', ')

const letters = (profession: Profession | null, listed: Listed) => lettersOf(person(profession, listed))

/** Licensed for these types now. */
const holding = (...types: LicenseType[]): Licensure => ({
  licensed: types.map((licenseType) => ({licenseType, jurisdictions: ['WA']})),
  now: NOW,
})

/** The same list in the nth of fifty orders; always the same fifty. */
function shuffled<Item>(items: readonly Item[], turn: number): Item[] {
  let state = (turn + 1) * 7_654_321
  const next = () => (state = (state * 48_271) % 2_147_483_647)
  return items
    .map((item) => ({item, place: next()}))
    .toSorted((one, other) => one.place - other.place)
    .map(({item}) => item)
}

const FIFTY = Array.from({length: 50}, (_none, turn) => turn)

describe('R1: the order of letters follows the profession, not the list', () => {
  const golden: [name: string, Profession, Listed, LicenseType, string][] = [
    [
      'a physical therapist, with specialist letters switched on',
      'physicalTherapist',
      [
        ['PT', 'license'],
        ['DPT', 'degreeProfessional'],
        ['OCS', 'nationalCertification'],
      ],
      'PT',
      'PT, DPT, OCS',
    ],
    [
      'an occupational therapist',
      'occupationalTherapist',
      [
        ['OTD', 'degreeProfessional'],
        ['OTR/L', 'license'],
        ['CHT', 'nationalCertification'],
      ],
      'OT',
      'OTD, OTR/L, CHT',
    ],
    [
      'an athletic trainer',
      'athleticTrainer',
      [
        ['MS', 'degreeProfessional'],
        ['LAT', 'license'],
        ['ATC', 'nationalCertification'],
        ['CSCS', 'otherCertification'],
      ],
      'AT',
      'MS, LAT, ATC, CSCS',
    ],
    [
      'a nurse',
      'registeredNurse',
      [
        ['MSN', 'degreeProfessional'],
        ['RN', 'license'],
        ['PHN', 'stateDesignation'],
        ['CWOCN', 'nationalCertification'],
      ],
      'RN',
      'MSN, RN, PHN, CWOCN',
    ],
  ]

  test.each(golden)('%s, in fifty shuffles', (_name, profession, listed, licenseType, expected) => {
    const orders = new Set(FIFTY.map((turn) => JSON.stringify(shuffled(listed, turn))))
    expect(orders.size).toBeGreaterThan(4)
    for (const turn of FIFTY)
      expect(lettersOf(person(profession, shuffled(listed, turn)), holding(licenseType), {specialistLetters: true})).toBe(
        expected,
      )
  })

  const orders: [name: string, Profession, Listed, string][] = [
    [
      'APTA: licence, degree, other licence, other degree, fellowship',
      'physicalTherapist',
      [
        ['FAPTA', 'fellowship'],
        ['MPH', 'degreeOther'],
        ['ATC', 'otherLicense'],
        ['MSPT', 'degreeProfessional'],
        ['DPT', 'degreeProfessional'],
        ['PT', 'license'],
      ],
      'PT, DPT, ATC, MPH, FAPTA',
    ],
    [
      'physicians: degree, other degrees, fellowship',
      'physicianMD',
      [
        ['FAAPMR', 'fellowship'],
        ['MPH', 'degreeOther'],
        ['MD', 'degreeProfessional'],
      ],
      'MD, MPH, FAAPMR',
    ],
    [
      'everyone else: degree, licence, certification, fellowship',
      'psychologist',
      [
        ['FABC', 'fellowship'],
        ['XYZ', 'nationalCertification'],
        ['LP', 'license'],
        ['PhD', 'degreeProfessional'],
      ],
      'PhD, LP, XYZ, FABC',
    ],
    [
      'other degrees: one for each level, the highest first',
      'editor',
      [
        ['BA', 'degreeOther'],
        ['MPH', 'degreeOther'],
        ['MBA', 'degreeOther'],
        ['PhD', 'degreeOther'],
      ],
      'PhD, MBA, BA',
    ],
  ]

  test.each(orders)('%s', (_name, profession, listed, expected) => {
    for (const turn of FIFTY) expect(letters(profession, shuffled(listed, turn))).toBe(expected)
  })

  test('an unknown profession: degree, licence, certification', () => {
    expect(
      letters(null, [
        ['XYZ', 'nationalCertification'],
        ['LIC', 'license'],
        ['PhD', 'degreeOther'],
      ]),
    ).toBe('PhD, LIC, XYZ')
  })

  test('the same letters twice, recorded differently, read the same in every order', () => {
    const twice: Listed = [
      ['ATC', 'otherLicense'],
      ['ATC', 'nationalCertification'],
      ['PT', 'license'],
    ]
    expect(new Set(FIFTY.map((turn) => letters('physicalTherapist', shuffled(twice, turn)))).size).toBe(1)
  })
})

test('spells out what APTA asks not to abbreviate', () => {
  expect(formatByline(people.okafor)).toMatchObject({
    name: 'Maren Okafor',
    profession: 'Physical therapist',
    spelledOut: ['Board-Certified Clinical Specialist in Orthopaedic Physical Therapy'],
  })
})

test('names the same letters once and leaves out nameless credentials', () => {
  const twice = person('physicalTherapist', [
    ['PT', 'license'],
    ['PT', 'license'],
    [' ', 'degreeOther'],
  ])
  expect(bylineText(formatByline(twice))).toBe('Maren Okafor, PT')
})

test('shows five sets of letters and counts the rest', () => {
  const many = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'].map((abbreviation): Listed[number] => [abbreviation, 'license'])
  const byline = formatByline(person('psychologist', many))
  expect(byline.letters).toHaveLength(5)
  expect(byline.furtherLetters).toBe(2)
  expect(bylineText(byline)).toBe('Maren Okafor, A1, B1, C1, D1, E1 and 2 more')
})

test('keeps the name and letters of people who have left, and says that they have', () => {
  expect(formatByline({...people.okafor, status: 'formerContributor'})).toMatchObject({
    name: 'Maren Okafor',
    standing: 'Former contributor',
  })
  expect(formatByline({...people.okafor, status: 'onLeave'}).standing).toBe('On leave')
  expect(formatByline(people.okafor)).not.toHaveProperty('standing')
})

describe('R2: letters that stand for a licence', () => {
  const therapist = person('physicalTherapist', [
    ['PT', 'license'],
    ['DPT', 'degreeProfessional'],
    ['ATC', 'otherLicense'],
  ])

  test('show while that licence is in force, each on its own', () => {
    expect(lettersOf(therapist, holding('PT', 'AT'))).toBe('PT, DPT, ATC')
    expect(lettersOf(therapist, holding('PT'))).toBe('PT, DPT')
    expect(lettersOf(therapist, holding('AT'))).toBe('DPT, ATC')
    expect(lettersOf(therapist, holding())).toBe('DPT')
  })

  test('take the name of the profession with them', () => {
    expect(formatByline(therapist, holding('PT')).profession).toBe('Physical therapist')
    expect(formatByline(therapist, holding('AT'))).not.toHaveProperty('profession')
    expect(formatByline({...therapist, profession: 'medicalWriter'}, holding()).profession).toBe('Medical writer')
  })

  test('show as recorded where nobody said what is in force', () => {
    expect(lettersOf(therapist)).toBe('PT, DPT, ATC')
    expect(lettersOf(therapist, 'asRecorded')).toBe('PT, DPT, ATC')
  })

  test('of an advanced practice nurse need her own kind of licence, not a colleague’s', () => {
    const nurse = person('nursePractitioner', [['APRN', 'license']])
    expect(lettersOf(nurse, holding('APRN-CNP'))).toBe('APRN')
    expect(lettersOf(nurse, holding('APRN-CRNA'))).toBe('')
  })

  test('that nobody has listed need a licence of the profession, and cannot be another licence', () => {
    const listed: Listed = [
      ['LQX', 'license'],
      ['ZZQ', 'otherLicense'],
    ]
    expect(lettersOf(person('physicalTherapist', listed), holding('PT'))).toBe('LQX')
    expect(lettersOf(person('physicalTherapist', listed), holding('AT'))).toBe('')
    expect(lettersOf(person(null, listed), holding('PT'))).toBe('')
  })

  test('can be asked for by any credential', () => {
    const specialist = {...therapist, credentials: [{...credential('OCS', 'nationalCertification'), requiresLicense: 'PT'}]}
    expect(formatByline(specialist, holding('PT')).spelledOut).toEqual(['OCS in words'])
    expect(formatByline(specialist, holding()).spelledOut).toEqual([])
  })

  test('are marked as retired only where the caller says that the state allows it', () => {
    expect(lettersOf(therapist, {...holding(), retired: true})).toBe('PT (retired), DPT')
    expect(formatByline(therapist, {...holding(), retired: true}).profession).toBe('Physical therapist (retired)')
    expect(lettersOf(therapist, {...holding('PT'), retired: true})).toBe('PT, DPT')
  })
})

function credential(abbreviation: string, category: CredentialCategory): BylineCredential {
  return {abbreviation, category, fullName: `${abbreviation} in words`}
}

describe('a credential that expires', () => {
  const certified = (changes: Partial<BylineCredential>): BylinePerson => ({
    profession: 'athleticTrainer',
    credentials: [{...credential('CSCS', 'otherCertification'), ...changes}],
  })
  const on = (moment: string): Licensure => ({licensed: [], now: Date.parse(moment)})

  test('shows to the end of its last day in UTC', () => {
    const toJune = certified({expiresOn: '2026-06-30'})
    expect(lettersOf(toJune, on('2026-06-30T23:59:59Z'))).toBe('CSCS')
    expect(lettersOf(toJune, on('2026-07-01T00:00:00Z'))).toBe('')
  })

  test('or where it is known to be held', () => {
    const inHawaii = certified({expiresOn: '2026-06-30', jurisdiction: 'HI'})
    expect(lettersOf(inHawaii, on('2026-07-01T09:59:59Z'))).toBe('CSCS')
    expect(lettersOf(inHawaii, on('2026-07-01T10:00:00Z'))).toBe('')
  })

  test('shows for ever when it does not expire, and never with a day that does not exist', () => {
    expect(lettersOf(certified({expiresOn: '2026-06-30', nonExpiring: true}), on('2026-11-22T20:00:00Z'))).toBe('CSCS')
    expect(lettersOf(certified({expiresOn: 'June'}), on('2026-11-22T20:00:00Z'))).toBe('')
  })

  test('takes with it what rests on it, unless that has other letters', () => {
    const otr = {...credential('OTR', 'nationalCertification'), displayMode: 'hidden' as const}
    const licensed = {...credential('OTR/L', 'license'), requiresCredential: 'OTR'}
    const therapist = (...credentials: BylineCredential[]) =>
      lettersOf({profession: 'occupationalTherapist', credentials}, holding('OT'))
    expect(therapist(licensed, {...otr, expiresOn: '2027-06-30'})).toBe('OTR/L')
    expect(therapist(licensed, {...otr, expiresOn: '2026-06-30'})).toBe('')
    expect(therapist({...licensed, fallback: 'OT/L'}, {...otr, expiresOn: '2026-06-30'})).toBe('OT/L')
    expect(therapist({...licensed, fallback: 'OT/L'})).toBe('OT/L')
  })
})

describe('how a credential is shown', () => {
  const showing = (displayMode: BylineCredential['displayMode']) => ({
    ...people.okafor,
    credentials: people.okafor.credentials.map((one) => (one.abbreviation === 'OCS' ? {...one, displayMode} : one)),
  })

  test('is up to its association, until the credential says otherwise', () => {
    expect(lettersOf(showing('abbreviation'))).toBe('PT, DPT, OCS')
    expect(formatByline(showing('abbreviation')).spelledOut).toEqual([])
    expect(lettersOf(showing(null))).toBe('PT, DPT')
    expect(formatByline(showing('hidden'))).toMatchObject({letters: [{}, {}], spelledOut: []})
    expect(formatByline(showing('hidden'), 'asRecorded', {specialistLetters: true}).letters).toHaveLength(2)
    expect(formatByline(showing('spelledOut'), 'asRecorded', {specialistLetters: true}).letters).toHaveLength(2)
  })

  test('does not change for other professions when the clinic shows specialist letters', () => {
    const physician = person('physicianMD', [
      ['MD', 'degreeProfessional'],
      ['FACP', 'fellowship'],
      ['ABPMR', 'nationalCertification'],
    ])
    expect(lettersOf(physician, 'asRecorded', {specialistLetters: true})).toBe('MD, FACP')
  })
})

describe('the name', () => {
  test('has its generation after a comma', () => {
    expect(fullName({givenName: 'Sam', familyName: 'Lee', generationalSuffix: 'Jr'})).toBe('Sam Lee, Jr')
    expect(fullName({generationalSuffix: 'Jr'})).toBe('')
  })

  test('has “Dr.” only beside a doctorate that is shown and the profession in plain words', () => {
    const doctor = {...people.okafor, honorificPrefix: 'Dr'}
    expect(bylineText(formatByline(doctor, holding('PT')))).toBe('Dr. Maren Okafor, PT, DPT')
    expect(formatByline(doctor, holding('PT')).name).toBe('Maren Okafor')
    expect(formatByline(doctor, holding())).not.toHaveProperty('prefix')
    expect(formatByline({...doctor, credentials: [credential('PT', 'license')]}, holding('PT'))).not.toHaveProperty('prefix')
    expect(formatByline({...people.okafor, honorificPrefix: 'none'}, holding('PT'))).not.toHaveProperty('prefix')
  })
})

test('R43: someone who has died keeps name and letters, as a former contributor', () => {
  const byline = formatByline({...people.okafor, status: 'deceased'}, holding('PT'))
  expect(bylineText(byline)).toBe('Maren Okafor, PT, DPT')
  expect(byline.standing).toBe('Former contributor')
})

describe('what is kept with a page', () => {
  const standing = {
    licensed: [{licenseType: 'PT' as const, jurisdictions: ['OR', 'WA']}],
    shownIn: ['WA', 'OR', 'OTHER', 'WA'].map((jurisdiction) => ({licenseType: 'PT' as const, jurisdiction})),
  }

  test('is what the byline said on that day', () => {
    expect(snapshotByline(people.okafor, standing, '2026-11-22T20:00:00Z')).toEqual({
      name: 'Maren Okafor',
      letters: ['PT', 'DPT'],
      profession: 'Physical therapist',
      spelledOut: ['Board-Certified Clinical Specialist in Orthopaedic Physical Therapy'],
      licensedIn: ['OR', 'WA'],
      asOf: '2026-11-22T20:00:00Z',
    })
  })

  test('names each state once, and none that readers would not know', () => {
    expect(licensedInText(standing)).toBe('Licensed in OR, WA')
    expect(licensedInText({shownIn: []})).toBeNull()
  })
})

test('joins names as people do', () => {
  expect(joinNames([])).toBe('')
  expect(joinNames(['Ann'])).toBe('Ann')
  expect(joinNames(['Ann', 'Ben'])).toBe('Ann and Ben')
  expect(joinNames(['Ann', 'Ben', 'Cy'])).toBe('Ann, Ben and Cy')
})
