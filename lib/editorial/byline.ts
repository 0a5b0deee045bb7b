/**
 * How a person is named in public: the name, the letters after it in the order their profession uses, the credentials
 * that are better said in words, and the plain word patients understand.
 *
 * There is no one order of letters. APTA ("Appropriate use of designations") puts the licence first and has specialist
 * certifications spelled out; nursing (ANCC, "How to display your credentials") puts the highest degree first.
 */
import {PROFESSIONS, type BylineProfile, type CredentialCategory} from './professions.ts'
import type {Author, Credential, PersonName} from './publication.ts'

export type Byline = {
  name: string
  /** Letters after the name, in order: `['PT', 'DPT']`. */
  letters: {abbreviation: string; fullName: string}[]
  /** How many letters were left out to keep the line readable. */
  furtherLetters: number
  /** Credentials said in words, because their association asks for that. */
  spelledOut: string[]
  /** “Physical therapist”; absent when the profession is unknown. */
  profession?: string
  /** What a reader should know about the person's place in the clinic; absent for people who work here. */
  standing?: 'On leave' | 'Former contributor'
}

type Named = {abbreviation: string; fullName: string; category: CredentialCategory}

/** More than five sets of letters tell a patient nothing. */
const MOST_LETTERS = 5

const ORDER: Record<BylineProfile, readonly (readonly CredentialCategory[])[]> = {
  apta: [['license'], ['degreeProfessional'], ['otherLicense', 'stateDesignation'], ['degreeOther'], ['fellowship']],
  ancc: [
    ['degreeProfessional', 'degreeOther'],
    ['license', 'otherLicense'],
    ['stateDesignation'],
    ['nationalCertification'],
    ['award', 'fellowship'],
    ['otherCertification'],
  ],
  athleticTraining: [
    ['degreeProfessional', 'degreeOther'],
    ['license', 'otherLicense', 'stateDesignation'],
    ['nationalCertification'],
    ['otherCertification'],
    ['fellowship'],
  ],
  occupationalTherapy: [
    ['degreeProfessional', 'degreeOther'],
    ['license', 'otherLicense', 'stateDesignation'],
    ['nationalCertification', 'otherCertification'],
    ['fellowship'],
  ],
  physician: [['degreeProfessional'], ['degreeOther'], ['fellowship']],
  generic: [
    ['degreeProfessional', 'degreeOther'],
    ['license', 'otherLicense', 'stateDesignation'],
    ['nationalCertification', 'otherCertification'],
    ['fellowship'],
  ],
}

/** APTA asks that certifications and honours be spelled out; physicians' board certification is written in prose. */
const IN_WORDS: Partial<Record<BylineProfile, readonly CredentialCategory[]>> = {
  apta: ['nationalCertification', 'otherCertification', 'award'],
  physician: ['nationalCertification', 'otherCertification', 'award'],
}

/** Only the highest degree of a kind is named; a doctor of physical therapy needs no MSPT beside it. */
const DEGREE_LEVELS: readonly RegExp[] = [
  /^(?:D[A-Z]|PhD|EdD|ScD|OTD|MD$|MDCM$|AuD|PsyD|JD|tDPT)/,
  /^(?:M|EdM|SM|EdS)/,
  /^(?:B|AB$|SB$)/,
  /^A/,
]

/** Given, middle and family name, with nothing around them. */
export function fullName({givenName, middleName, familyName}: PersonName): string {
  return [givenName, middleName, familyName]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' ')
}

/** Works out everything a byline says. The order of the credentials in the document does not matter. */
export function formatByline(person: PersonName & Pick<Author, 'profession' | 'credentials' | 'status'>): Byline {
  const known = PROFESSIONS.find(({value}) => value === person.profession)
  const profile: BylineProfile = known?.profile ?? 'generic'
  const credentials = withoutDuplicates(person.credentials)
  const inWords = IN_WORDS[profile] ?? []
  const letters = ORDER[profile].flatMap((categories) => inRank(credentials, categories))
  const standing =
    person.status === 'onLeave' ? 'On leave' : person.status === 'formerContributor' ? 'Former contributor' : undefined
  return {
    name: fullName(person),
    letters: letters.slice(0, MOST_LETTERS).map(({abbreviation, fullName: words}) => ({abbreviation, fullName: words})),
    furtherLetters: Math.max(0, letters.length - MOST_LETTERS),
    spelledOut: credentials
      .filter(({category}) => inWords.includes(category))
      .map(({fullName: words, abbreviation}) => words || abbreviation)
      .toSorted(alphabetically),
    ...(known ? {profession: known.label} : {}),
    ...(standing ? {standing} : {}),
  }
}

/** “Jane Doe, PT, DPT”: for places that take a plain string, such as feeds. */
export function bylineText(byline: Byline): string {
  return [byline.name, ...byline.letters.map(({abbreviation}) => abbreviation)].join(', ')
}

/** “Jane Doe”, “Jane Doe and Sam Lee”, “Jane Doe, Sam Lee and Kim Park”. */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function withoutDuplicates(credentials: readonly Credential[]): Named[] {
  const named = new Map<string, Named>()
  for (const {abbreviation, fullName: words, category} of credentials) {
    const letters = abbreviation?.trim()
    if (!letters || !category) continue
    if (!named.has(letters)) named.set(letters, {abbreviation: letters, fullName: words?.trim() ?? '', category})
  }
  return [...named.values()]
}

function inRank(credentials: readonly Named[], categories: readonly CredentialCategory[]): Named[] {
  const chosen = credentials.filter(({category}) => categories.includes(category))
  const sorted = chosen.toSorted(
    (one, other) =>
      degreeLevel(one) - degreeLevel(other) ||
      categories.indexOf(one.category) - categories.indexOf(other.category) ||
      alphabetically(one.abbreviation, other.abbreviation),
  )
  const highest = sorted.find(({category}) => category === 'degreeProfessional')
  return sorted.filter((credential) => credential.category !== 'degreeProfessional' || credential === highest)
}

function degreeLevel({abbreviation, category}: Named): number {
  if (category !== 'degreeProfessional' && category !== 'degreeOther') return 0
  const level = DEGREE_LEVELS.findIndex((pattern) => pattern.test(abbreviation))
  return level === -1 ? DEGREE_LEVELS.length : level
}

/** Not `localeCompare`: its answer depends on the machine. */
function alphabetically(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
