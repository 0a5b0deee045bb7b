/**
 * How a person is named in public: the name, the letters after it in the order their profession uses, the credentials
 * that are better said in words, and the plain word patients understand.
 *
 * There is no one order of letters. APTA ("Appropriate use of designations") puts the licence first and has specialist
 * certifications spelled out; nursing (ANCC, "How to display your credentials") puts the highest degree first.
 *
 * Letters that stand for a licence are shown only while the licence is in force: using a title one may not use is the
 * offence, not leaving one out.
 */
import {DEFAULT_LOCALE, type Locale} from '../language/locales.ts'
import {knownWordIn, sayIn} from '../language/phrases.ts'
import {LICENSE_TYPES, type Standing} from './licenses.ts'
import {endOfDay} from './local-days.ts'
import {PROFESSIONS, type BylineProfile, type CredentialCategory} from './professions.ts'

export type Byline = {
  name: string
  /** Only for people with a doctorate beside their name, and with their profession in plain words. */
  prefix?: 'Dr.'
  /** Letters after the name, in order: `['PT', 'DPT']`. */
  letters: {abbreviation: string; fullName: string}[]
  /** How many letters were left out to keep the line readable. */
  furtherLetters: number
  /** Credentials said in words, because their association asks for that. */
  spelledOut: string[]
  /** “Physical therapist”; absent when the profession is unknown, or its title may not be used now. */
  profession?: string
  /** What a reader should know about the person's place in the clinic; absent for people who work here. */
  standing?: 'On leave' | 'Former contributor'
}

export type NameParts = {
  givenName?: string | null
  middleName?: string | null
  familyName?: string | null
  generationalSuffix?: string | null
}

export type DisplayMode = 'abbreviation' | 'spelledOut' | 'hidden'

/** A credential as it is recorded. Days are `YYYY-MM-DD`. */
export type BylineCredential = {
  abbreviation?: string | null
  fullName?: string | null
  category?: string | null
  issuedOn?: string | null
  /** The last day of validity, to its end in `jurisdiction`, or in UTC where that is not said. */
  expiresOn?: string | null
  nonExpiring?: boolean | null
  jurisdiction?: string | null
  /** Empty means as the profession's association asks. */
  displayMode?: DisplayMode | null
  /** A licence type, for letters that stand for a licence without being one. */
  requiresLicense?: string | null
  /** Letters of another credential that these rest on: OTR/L rests on the certification OTR. */
  requiresCredential?: string | null
  /** Letters to use when that other credential is missing or has expired: OT/L. */
  fallback?: string | null
}

export type BylinePerson = NameParts & {
  profession?: string | null
  credentials?: readonly BylineCredential[] | null
  status?: string | null
  honorificPrefix?: string | null
}

/**
 * What may be shown now: the licence types in force, from `standingOf`. `retired` writes “PT (retired)”, for states that
 * allow it. `now` is in milliseconds since 1970.
 */
export type Licensure = {licensed: Standing['licensed']; retired?: boolean; now: number}

export type BylineOptions = {
  /** Show physical therapists' specialist letters (OCS) instead of words; common, but not what APTA recommends. */
  specialistLetters?: boolean
}

/** What a byline said on the day a page was published. It is kept with the page and never recomputed. */
export type BylineSnapshot = {
  name: string
  letters: string[]
  profession: string | null
  spelledOut: string[]
  /** Codes of states, in the order of the alphabet. */
  licensedIn: string[]
  /** ISO 8601, with a time zone. */
  asOf: string
}

type Named = {abbreviation: string; fullName: string; category: CredentialCategory; displayMode: DisplayMode | null}
type KnownProfession = (typeof PROFESSIONS)[number]

/** More than five sets of letters tell a patient nothing. */
const MOST_LETTERS = 5

const ORDER: Record<BylineProfile, readonly (readonly CredentialCategory[])[]> = {
  apta: [
    ['license'],
    ['degreeProfessional'],
    ['otherLicense', 'stateDesignation'],
    ['degreeOther'],
    ['nationalCertification', 'otherCertification', 'award'],
    ['fellowship'],
  ],
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
  physician: [['degreeProfessional'], ['degreeOther'], ['fellowship'], ['nationalCertification', 'otherCertification', 'award']],
  generic: [
    ['degreeProfessional', 'degreeOther'],
    ['license', 'otherLicense', 'stateDesignation'],
    ['nationalCertification', 'otherCertification'],
    ['fellowship'],
  ],
}

/**
 * Said in words unless the credential asks otherwise. APTA wants certifications and honours spelled out; physicians' board
 * certification is written in prose; where an order has no place for honours, words keep them from being lost.
 */
const IN_WORDS: Record<BylineProfile, readonly CredentialCategory[]> = {
  apta: ['nationalCertification', 'otherCertification', 'award'],
  ancc: [],
  athleticTraining: ['award'],
  occupationalTherapy: ['award'],
  physician: ['nationalCertification', 'otherCertification', 'award'],
  generic: ['award'],
}

const RETIRED = ' (retired)'
const DOCTORATE = /^(?:D[A-Z]|PhD|EdD|ScD|OTD|MD$|MDCM$|AuD|PsyD|PharmD|JD|tDPT)/

/**
 * Of the profession's degrees only the highest is named: a doctor of physical therapy needs no MSPT beside it. Of the
 * others, one per level, unless a credential asks for its letters.
 */
const DEGREE_LEVELS: readonly RegExp[] = [DOCTORATE, /^(?:M|EdM|SM|EdS)/, /^(?:B|AB$|SB$)/, /^A/]

/** Given, middle and family name, and “, Jr” where it belongs; no letters, nothing around them. */
export function fullName({givenName, middleName, familyName, generationalSuffix}: NameParts): string {
  const name = [givenName, middleName, familyName]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' ')
  const suffix = generationalSuffix?.trim()
  return name && suffix ? `${name}, ${suffix}` : name
}

/**
 * Works out everything a byline says. The order of the credentials in the document does not matter.
 *
 * With a {@link Licensure}, letters that stand for a licence need one in force, expired credentials fall away, and so
 * does the name of a profession that nobody may use without a licence. Without one, or `'asRecorded'`, everything recorded is
 * shown: for previews of the document itself, never for what patients read about today.
 */
export function formatByline(
  person: BylinePerson,
  licensure: Licensure | 'asRecorded' = 'asRecorded',
  {specialistLetters = false}: BylineOptions = {},
): Byline {
  const profession = PROFESSIONS.find(({value}) => value === person.profession)
  const profile: BylineProfile = profession?.profile ?? 'generic'
  const credentials = withoutDuplicates(shownCredentials(person.credentials ?? [], profession, licensure))
  const modeOf = ({displayMode, category}: Named): DisplayMode => {
    if (displayMode) return displayMode
    if (specialistLetters && profile === 'apta' && category === 'nationalCertification') return 'abbreviation'
    return IN_WORDS[profile].includes(category) ? 'spelledOut' : 'abbreviation'
  }
  const abbreviated = credentials.filter((credential) => modeOf(credential) === 'abbreviation')
  const letters = ORDER[profile].flatMap((categories) => inRank(abbreviated, categories))
  const shown = letters.slice(0, MOST_LETTERS)
  const plainWord = profession && professionShown(profession, licensure)
  const hasDoctorate = shown.some((credential) => isDegree(credential) && DOCTORATE.test(credential.abbreviation))
  const standing = placeInClinic(person.status)
  return {
    name: fullName(person),
    ...(person.honorificPrefix === 'Dr' && hasDoctorate && plainWord ? {prefix: 'Dr.'} : {}),
    letters: shown.map(({abbreviation, fullName: words}) => ({abbreviation, fullName: words})),
    furtherLetters: letters.length - shown.length,
    spelledOut: credentials
      .filter((credential) => modeOf(credential) === 'spelledOut')
      .map(({fullName: words, abbreviation}) => words || abbreviation)
      .toSorted(alphabetically),
    ...(plainWord ? {profession: plainWord} : {}),
    ...(standing ? {standing} : {}),
  }
}

/** “Jane Doe, PT, DPT”: for places that take a plain string, such as feeds. */
export function bylineText({prefix, name, letters, furtherLetters}: Byline, locale: Locale = DEFAULT_LOCALE): string {
  const line = [prefix ? `${prefix} ${name}` : name, ...letters.map(({abbreviation}) => abbreviation)].join(', ')
  return furtherLetters > 0 ? `${line} ${sayIn(locale)('and {count} more', {count: furtherLetters})}` : line
}

/** “Jane Doe”, “Jane Doe and Sam Lee”, “Jane Doe, Sam Lee and Kim Park”. */
export function joinNames(names: readonly string[], locale: Locale = DEFAULT_LOCALE): string {
  if (names.length < 2) return names[0] ?? ''
  // Other languages have rules of their own: Spanish joins with “y”, but “Ana e Inés”.
  if (locale !== DEFAULT_LOCALE) return new Intl.ListFormat(locale, {type: 'conjunction'}).format(names)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** “Licensed in OR, WA”; null when no state may be named. Numbers and dates are never part of it. */
export function licensedInText(standing: Pick<Standing, 'shownIn'>, locale: Locale = DEFAULT_LOCALE): string | null {
  const states = statesOf(standing)
  return states.length > 0 ? sayIn(locale)('Licensed in {states}', {states: states.join(', ')}) : null
}

/** “Physical therapist (retired)” in another language, as {@link formatByline} gives it. */
export function professionIn<Words extends string | null | undefined>(locale: Locale, words: Words): Words | string {
  if (!words) return words
  if (!words.endsWith(RETIRED)) return knownWordIn(locale, words)
  const profession = knownWordIn(locale, words.slice(0, -RETIRED.length))
  return sayIn(locale)('{profession} (retired)', {profession})
}

/**
 * The byline to keep with a page.
 *
 * @param asOf the instant of publication, ISO 8601
 */
export function snapshotByline(
  person: BylinePerson,
  standing: Pick<Standing, 'licensed' | 'shownIn' | 'formerly'>,
  asOf: string,
  options?: BylineOptions,
): BylineSnapshot {
  const {licensed, formerly = false} = standing
  const byline = formatByline(person, {licensed, retired: formerly, now: Date.parse(asOf)}, options)
  return {
    name: byline.name,
    letters: byline.letters.map(({abbreviation}) => abbreviation),
    profession: byline.profession ?? null,
    spelledOut: byline.spelledOut,
    licensedIn: statesOf(standing),
    asOf,
  }
}

/** Credentials whose last day has passed, so that someone can be told: “NBCOT certification expired on 2026-06-30”. */
export function expiredCredentials(person: Pick<BylinePerson, 'credentials'>, now: number): BylineCredential[] {
  return (person.credentials ?? []).filter((credential) => hasExpired(credential, now))
}

/** A licence from abroad has no postal code that readers would know, so it is not named. */
function statesOf({shownIn}: Pick<Standing, 'shownIn'>): string[] {
  return [...new Set(shownIn.map(({jurisdiction}) => jurisdiction))].filter((code) => code !== 'OTHER').toSorted(alphabetically)
}

function placeInClinic(status: string | null | undefined): Byline['standing'] {
  if (status === 'onLeave') return 'On leave'
  return status === 'formerContributor' || status === 'deceased' ? 'Former contributor' : undefined
}

/** “Physical therapist” is a title too: it goes with the licence. */
function professionShown(profession: KnownProfession, licensure: Licensure | 'asRecorded'): string | undefined {
  if (licensure === 'asRecorded' || !profession.licensed || isLicensed(profession.licenseTypes, licensure))
    return profession.label
  return licensure.retired ? `${profession.label}${RETIRED}` : undefined
}

function isLicensed(types: readonly string[], {licensed}: Licensure): boolean {
  return licensed.some(({licenseType}) => types.includes(licenseType))
}

function shownCredentials(
  credentials: readonly BylineCredential[],
  profession: KnownProfession | undefined,
  licensure: Licensure | 'asRecorded',
): BylineCredential[] {
  if (licensure === 'asRecorded') return [...credentials]
  return credentials
    .filter((credential) => !hasExpired(credential, licensure.now))
    .flatMap((credential) => onItsBasis(credential, credentials, licensure.now))
    .flatMap((credential) => {
      const types = licensesBehind(credential, profession)
      if (types === null || isLicensed(types, licensure)) return [credential]
      const isOwnTitle = credential.category === 'license' && types.some((type) => isOf(profession, type))
      return licensure.retired && isOwnTitle ? [{...credential, abbreviation: `${credential.abbreviation} (retired)`}] : []
    })
}

/** The credential itself while what it rests on holds; otherwise its other letters, or nothing. */
function onItsBasis(credential: BylineCredential, all: readonly BylineCredential[], now: number): BylineCredential[] {
  const basis = credential.requiresCredential?.trim()
  if (!basis || all.some((other) => other.abbreviation?.trim() === basis && !hasExpired(other, now))) return [credential]
  const fallback = credential.fallback?.trim()
  if (!fallback) return []
  // The words belong to the letters that fell away, so the licence is named instead.
  const words = LICENSE_TYPES.find(({letters}) => letters.includes(fallback))?.title ?? ''
  return [{...credential, abbreviation: fallback, fullName: words}]
}

/** A day that is not in the calendar has passed: nobody can say that the credential still holds. */
function hasExpired({expiresOn, nonExpiring, jurisdiction}: BylineCredential, now: number): boolean {
  return Boolean(expiresOn) && nonExpiring !== true && !(now <= endOfDay(expiresOn ?? '', jurisdiction ?? 'OTHER'))
}

/** The licences any one of which gives these letters; null for letters that need none. */
function licensesBehind(
  {abbreviation, category, requiresLicense}: BylineCredential,
  profession: KnownProfession | undefined,
): readonly string[] | null {
  if (requiresLicense) return [requiresLicense]
  if (category !== 'license' && category !== 'otherLicense') return null
  const letters = abbreviation?.trim() ?? ''
  const types = LICENSE_TYPES.filter((type) => type.letters.includes(letters)).map(({value}): string => value)
  // APRN are the letters of four licences; a nurse practitioner's are those of the one she practises under.
  const own = types.filter((type) => isOf(profession, type))
  if (own.length > 0) return own
  if (types.length > 0) return types
  // Letters nobody has listed: those of the profession need its licence, others cannot be shown to have one.
  return category === 'license' ? (profession?.licenseTypes ?? []) : []
}

function isOf(profession: KnownProfession | undefined, licenseType: string): boolean {
  return (profession?.licenseTypes as readonly string[] | undefined)?.includes(licenseType) ?? false
}

function withoutDuplicates(credentials: readonly BylineCredential[]): Named[] {
  const named = credentials.flatMap(({abbreviation, fullName: words, category, displayMode}): Named[] => {
    const letters = abbreviation?.trim()
    return letters && category
      ? [
          {
            abbreviation: letters,
            fullName: words?.trim() ?? '',
            category: category as CredentialCategory,
            displayMode: displayMode ?? null,
          },
        ]
      : []
  })
  // Sorted first, so that which of two stays does not depend on the order in the document.
  const first = new Map<string, Named>()
  for (const credential of named.toSorted((one, other) => alphabetically(JSON.stringify(one), JSON.stringify(other))))
    if (!first.has(credential.abbreviation)) first.set(credential.abbreviation, credential)
  return [...first.values()]
}

function inRank(credentials: readonly Named[], categories: readonly CredentialCategory[]): Named[] {
  const sorted = credentials
    .filter(({category}) => categories.includes(category))
    .toSorted(
      (one, other) =>
        degreeLevel(one) - degreeLevel(other) ||
        categories.indexOf(one.category) - categories.indexOf(other.category) ||
        alphabetically(one.abbreviation, other.abbreviation),
    )
  return sorted.filter((credential) => {
    const {category, displayMode} = credential
    if (category === 'degreeProfessional') return credential === sorted.find((other) => other.category === category)
    if (category !== 'degreeOther' || displayMode === 'abbreviation') return true
    const level = degreeLevel(credential)
    return credential === sorted.find((other) => other.category === category && degreeLevel(other) === level)
  })
}

function isDegree({category}: Named): boolean {
  return category === 'degreeProfessional' || category === 'degreeOther'
}

function degreeLevel(credential: Named): number {
  if (!isDegree(credential)) return 0
  const level = DEGREE_LEVELS.findIndex((pattern) => pattern.test(credential.abbreviation))
  return level === -1 ? DEGREE_LEVELS.length : level
}

/** Not `localeCompare`: its answer depends on the machine. */
function alphabetically(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
