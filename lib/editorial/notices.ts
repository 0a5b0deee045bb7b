/**
 * Which legal notices stand on a post: worked out, never chosen by the author.
 *
 * A notice comes from the clinic's settings, from the tier, the topics, the authors' professions or the region; a post
 * may add one and can never remove one. Where the reader's region is unknown, every region's notices apply. What each
 * says is an approved wording that is never changed, only followed by another.
 */
import {DEFAULT_LOCALE, LANGUAGES, type Locale} from '../language/locales.ts'
import {canonicalJson, sha256Hex} from './content-hash.ts'
import {
  referencedIds,
  type DisclaimerDocument,
  type DisclaimerVersionDocument,
  type Ref,
  type Tier,
  type TopicDocument,
} from './documents.ts'

/** A notice as it stands on a page. */
export type Notice = {
  disclaimerId: string
  versionId: string
  kind: string
  severity: 'info' | 'important' | 'critical'
  placement: 'aboveBody' | 'belowBody'
  text: unknown
  textHash: string
}

export type NoticeConflict = {disclaimerId?: string; kind?: string; why: string}

/** Most urgent first, then in this order, then by id: the same list on every machine. */
const SEVERITIES = ['critical', 'important', 'info'] as const
const KINDS = [
  'emergency',
  'redFlags',
  'scopeOfPractice',
  'pediatric',
  'pregnancy',
  'exerciseRisk',
  'offLabel',
  'educationOnly',
  'authorOpinion',
  'materialConnection',
  'testimonial',
  'imageModel',
  'licenseScope',
  'telehealthAvailability',
  'translationNotice',
  'aiAssisted',
  'externalLink',
]

/** Notices that belong to an offer stand with the offer (see the CTA), never by themselves. */
const OFFER_KINDS: ReadonlySet<string> = new Set(['federalBeneficiaryExclusion', 'stateRequiredOffer'])

export type NoticeQuestion = {
  post: {disclaimers?: Ref[] | null}
  tier: Tier
  topics: readonly TopicDocument[]
  /** Of the authors. */
  professions: readonly string[]
  disclaimers: readonly DisclaimerDocument[]
  /** Versions whose signature has been checked; no others. */
  versions: readonly DisclaimerVersionDocument[]
  /** Ids of the notices that the clinic's settings put on every post. */
  standing: readonly string[]
  /** Two letters of a state, or null where it is unknown. */
  region: string | null
  /** Milliseconds since 1970. */
  now: number
  /** Of the post: a notice never stands in another language than the text it belongs to. */
  locale?: Locale
}

/**
 * @returns the notices in the order they stand on the page, and what keeps the list from being complete: a conflict
 *   stops a publication, never a page
 */
export function resolveNotices(question: NoticeQuestion): {notices: Notice[]; conflicts: NoticeConflict[]} {
  const {post, topics, disclaimers, standing} = question
  const asked = new Set([...standing, ...referencedIds(post.disclaimers)])
  const conflicts: NoticeConflict[] = []
  const notices: Notice[] = []

  for (const id of asked) {
    if (!disclaimers.some(({_id}) => _id === id))
      conflicts.push({disclaimerId: id, why: 'A notice that belongs here does not exist any more.'})
  }
  for (const disclaimer of disclaimers) {
    if (!inRegion(disclaimer, question.region) || !isCarriedBy(disclaimer, {...question, asked})) continue
    const version = versionInEffect(disclaimer._id, question)
    if (version) notices.push(toNotice(disclaimer, version))
    else
      conflicts.push({
        disclaimerId: disclaimer._id,
        why: `“${disclaimer.title ?? 'A notice'}” has no approved wording ${inLanguage(question.locale)}in effect.`,
      })
  }
  const kinds = new Set(notices.map(({kind}) => kind))
  for (const topic of topics) {
    for (const kind of topic.requiredNotices ?? []) {
      if (!kinds.has(kind))
        conflicts.push({
          kind,
          why: `The topic “${topic.title ?? ''}” asks for a notice of the kind “${kind}”, and there is none.`,
        })
    }
  }
  return {notices: notices.toSorted(inOrder), conflicts}
}

/** The wording of a notice at an instant: approved, begun and not ended; of several the latest version. */
export function versionInEffect(
  disclaimerId: string,
  {versions, now, locale = DEFAULT_LOCALE}: Pick<NoticeQuestion, 'versions' | 'now' | 'locale'>,
): DisclaimerVersionDocument | undefined {
  return versions
    .filter((version) => version.disclaimer._ref === disclaimerId && version.locale === locale)
    .filter(({effectiveFrom, effectiveTo}) => Date.parse(effectiveFrom) <= now && (!effectiveTo || now < Date.parse(effectiveTo)))
    .toSorted((one, other) => other.version - one.version)[0]
}

/** The number a wording is bound to. */
export function noticeTextHash(text: unknown): string {
  return sha256Hex(canonicalJson(text))
}

/** The bytes that are signed when a wording is approved. */
export function versionPayload(version: Omit<DisclaimerVersionDocument, 'seal'>): string {
  const {
    _id,
    disclaimer,
    version: number,
    locale,
    textHash,
    effectiveFrom,
    effectiveTo,
    approvedBy,
    approvedAt,
    legalBasis,
  } = version
  return canonicalJson({
    kind: 'disclaimerVersion',
    _id,
    disclaimer: disclaimer._ref,
    number,
    locale,
    textHash,
    effectiveFrom,
    effectiveTo,
    approvedBy,
    approvedAt,
    legalBasis,
  })
}

/** Only the wordings that are word for word what compliance approved. */
export function believedVersions(
  versions: readonly DisclaimerVersionDocument[],
  isSigned: (payload: string, seal: DisclaimerVersionDocument['seal']) => boolean,
): DisclaimerVersionDocument[] {
  return versions.filter(
    (version) => version.textHash === noticeTextHash(version.text) && isSigned(versionPayload(version), version.seal),
  )
}

function inLanguage(locale: Locale = DEFAULT_LOCALE): string {
  const name = LANGUAGES.find(({code}) => code === locale)?.english
  return locale === DEFAULT_LOCALE || !name ? '' : `in ${name} `
}

function inRegion({jurisdictions}: DisclaimerDocument, region: string | null): boolean {
  return region === null || !jurisdictions || jurisdictions.length === 0 || jurisdictions.includes(region)
}

/**
 * Whether a notice stands on a post, as far as its wording allows: what belongs to an offer stands with the offer.
 *
 * @param post `asked`: ids of the notices that the settings and the post itself ask for
 */
export function isCarriedBy(
  disclaimer: DisclaimerDocument,
  post: Pick<NoticeQuestion, 'tier' | 'topics' | 'professions'> & {asked: ReadonlySet<string>},
): boolean {
  if (OFFER_KINDS.has(disclaimer.kind ?? '')) return false
  return post.asked.has(disclaimer._id) || isRequired(disclaimer, post)
}

function isRequired(
  disclaimer: DisclaimerDocument,
  {tier, topics, professions}: Pick<NoticeQuestion, 'tier' | 'topics' | 'professions'>,
): boolean {
  const {kind, tiers, topics: under, professions: by} = disclaimer
  return (
    (tiers ?? []).includes(tier) ||
    (under ?? []).some(({_ref}) => topics.some(({_id}) => _id === _ref)) ||
    (by ?? []).some((profession) => professions.includes(profession)) ||
    topics.some(({requiredNotices}) => (requiredNotices ?? []).includes(kind ?? ''))
  )
}

function toNotice(disclaimer: DisclaimerDocument, version: DisclaimerVersionDocument): Notice {
  return {
    disclaimerId: disclaimer._id,
    versionId: version._id,
    kind: disclaimer.kind ?? 'educationOnly',
    severity: disclaimer.severity ?? 'info',
    placement: disclaimer.placement ?? 'belowBody',
    text: version.text,
    textHash: version.textHash,
  }
}

function inOrder(one: Notice, other: Notice): number {
  return (
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
    rank(one.kind) - rank(other.kind) ||
    (one.disclaimerId < other.disclaimerId ? -1 : 1)
  )
}

function rank(kind: string): number {
  const index = KINDS.indexOf(kind)
  return index === -1 ? KINDS.length : index
}
