import {people} from '@/components/cast.fixtures.ts'
import {bylineText, formatByline, joinNames} from '@/lib/editorial/byline.ts'
import type {CredentialCategory, Profession} from '@/lib/editorial/professions.ts'

type Listed = [abbreviation: string, category: CredentialCategory][]

function person(profession: Profession | null, listed: Listed) {
  return {
    ...people.okafor,
    profession,
    credentials: listed.map(([abbreviation, category]) => ({abbreviation, category, fullName: `${abbreviation} in words`})),
  }
}

const letters = (profession: Profession | null, listed: Listed) =>
  formatByline(person(profession, listed))
    .letters.map(({abbreviation}) => abbreviation)
    .join(', ')

describe('the order of letters', () => {
  const orders: [Profession, Listed, string][] = [
    [
      'physicalTherapist',
      [
        ['OCS', 'nationalCertification'],
        ['DPT', 'degreeProfessional'],
        ['PT', 'license'],
      ],
      'PT, DPT',
    ],
    [
      'physicalTherapist',
      [
        ['MPH', 'degreeOther'],
        ['ATC', 'otherLicense'],
        ['DPT', 'degreeProfessional'],
        ['PT', 'license'],
      ],
      'PT, DPT, ATC, MPH',
    ],
    [
      'physicalTherapist',
      [
        ['FAPTA', 'fellowship'],
        ['MSPT', 'degreeProfessional'],
        ['DPT', 'degreeProfessional'],
        ['PT', 'license'],
      ],
      'PT, DPT, FAPTA',
    ],
    [
      'occupationalTherapist',
      [
        ['CHT', 'nationalCertification'],
        ['OTR/L', 'license'],
        ['OTD', 'degreeProfessional'],
      ],
      'OTD, OTR/L, CHT',
    ],
    [
      'athleticTrainer',
      [
        ['CSCS', 'otherCertification'],
        ['ATC', 'nationalCertification'],
        ['LAT', 'license'],
        ['MS', 'degreeProfessional'],
      ],
      'MS, LAT, ATC, CSCS',
    ],
    [
      'registeredNurse',
      [
        ['CWOCN', 'nationalCertification'],
        ['PHN', 'stateDesignation'],
        ['RN', 'license'],
        ['MSN', 'degreeProfessional'],
      ],
      'MSN, RN, PHN, CWOCN',
    ],
    [
      'physicianMD',
      [
        ['FAAPMR', 'fellowship'],
        ['MPH', 'degreeOther'],
        ['MD', 'degreeProfessional'],
      ],
      'MD, MPH, FAAPMR',
    ],
  ]

  test.each(orders)('of a %s follows the profession, whatever the order in the document', (profession, listed, expected) => {
    for (const turn of listed.keys())
      expect(letters(profession, [...listed.slice(turn), ...listed.slice(0, turn)])).toBe(expected)
    expect(letters(profession, listed.toReversed())).toBe(expected)
  })

  test('of an unknown profession is degree, licence, certification', () => {
    expect(
      letters(null, [
        ['XYZ', 'nationalCertification'],
        ['LIC', 'license'],
        ['PhD', 'degreeOther'],
      ]),
    ).toBe('PhD, LIC, XYZ')
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
})

test('keeps the name and letters of people who have left, and says that they have', () => {
  expect(formatByline({...people.okafor, status: 'formerContributor'})).toMatchObject({
    name: 'Maren Okafor',
    standing: 'Former contributor',
  })
  expect(formatByline({...people.okafor, status: 'onLeave'}).standing).toBe('On leave')
  expect(formatByline(people.okafor)).not.toHaveProperty('standing')
})

test('joins names as people do', () => {
  expect(joinNames([])).toBe('')
  expect(joinNames(['Ann'])).toBe('Ann')
  expect(joinNames(['Ann', 'Ben'])).toBe('Ann and Ben')
  expect(joinNames(['Ann', 'Ben', 'Cy'])).toBe('Ann, Ben and Cy')
})
