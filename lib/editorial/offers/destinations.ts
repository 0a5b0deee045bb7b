/** Where the buttons of an offer lead: each kind of destination with a rule of its own, and a campaign's tags on web addresses. */
import {judgeUrl} from '../../text/safe-url.ts'

export const DESTINATIONS = [
  {value: 'book', title: 'Book an assessment', hint: 'The address of the clinic’s scheduler (https://…).'},
  {value: 'telehealth', title: 'Telehealth', hint: 'The address of the video visit’s scheduler (https://…).'},
  {value: 'location', title: 'Find a location', hint: 'A page of this site that names places: /locations'},
  {value: 'phone', title: 'Telephone', hint: 'The number with its country: tel:+1-555-555-0100'},
  {value: 'email', title: 'E-mail', hint: 'mailto:front.desk@clinic.example'},
  {value: 'page', title: 'Page of this site', hint: 'Begins with a stroke: /about/contact'},
  {value: 'download', title: 'Download', hint: 'The address of a PDF (https://…/….pdf).'},
] as const

export type DestinationKind = (typeof DESTINATIONS)[number]['value']

export type Campaign = {source?: string | null; medium?: string | null; campaign?: string | null; content?: string | null}

export type OfferAction = {
  _key?: string
  kind?: string | null
  label?: string | null
  href?: string | null
  campaign?: Campaign | null
}

export function isDestination(kind: unknown): kind is DestinationKind {
  return DESTINATIONS.some(({value}) => value === kind)
}

/** Kinds that need a host which compliance has put on its list. */
const SCHEDULERS: ReadonlySet<string> = new Set(['book', 'telehealth'])

/**
 * What is wrong with where a button leads; null where nothing is.
 *
 * @param hosts that patients may be sent to for booking; empty: nobody has made a list, and any host will do
 */
export function destinationProblem({kind, label, href}: OfferAction, hosts: readonly string[]): string | null {
  if (!isDestination(kind)) return 'Choose what the button does.'
  const verdict = judgeUrl(href)
  if (!verdict.ok) return verdict.reason
  if (kind === 'phone') return phoneProblem(verdict.href, label ?? '')
  if (kind === 'email') return verdict.kind === 'email' ? null : 'Write an e-mail address: mailto:…'
  if (kind === 'page' || kind === 'location') {
    if (verdict.kind !== 'page') return 'Write an address of this site: it begins with a stroke.'
    return kind === 'page' || /^(?:\/[a-z]{2})?\/locations(?:[/?#]|$)/.test(verdict.href) ? null : 'Places are below /locations.'
  }
  if (verdict.kind !== 'web' || !verdict.href.startsWith('https://')) return 'Write a web address that begins with https://'
  const {hostname, pathname} = new URL(verdict.href)
  if (kind === 'download') return /\.pdf$/i.test(pathname) ? null : 'A download is a PDF: its address ends with .pdf'
  if (SCHEDULERS.has(kind) && hosts.length > 0 && !hosts.includes(hostname))
    return `Patients are not sent to ${hostname} for booking. Compliance keeps the list of hosts in the editorial policy.`
  return null
}

/** North American numbers, as the plan numbers them: area code and exchange begin with 2 to 9. */
const US_NUMBER = /^1?[2-9]\d{2}[2-9]\d{6}$/

function phoneProblem(href: string, label: string): string | null {
  if (!href.startsWith('tel:')) return 'Write the number as tel:+1-555-555-0100'
  const digits = href.replaceAll(/\D/g, '')
  if (!href.startsWith('tel:+') || !(digits.startsWith('1') ? US_NUMBER.test(digits) : /^\d{7,15}$/.test(digits)))
    return 'Write the whole number with its country: tel:+1-555-555-0100'
  const shown = label.replaceAll(/\D/g, '')
  // Whoever reads the page on paper, or has no telephone at hand, must be able to dial what the link dials.
  const isShown = shown === digits || `1${shown}` === digits
  return isShown ? null : 'The words on the button must show the very number that it dials.'
}

const CAMPAIGN_WORD = /^[a-z0-9_-]{1,50}$/
const CAMPAIGN_FIELDS = ['source', 'medium', 'campaign', 'content'] as const

/**
 * What is wrong with a campaign's tags; null where nothing is. What somebody has come to read about is nobody else's business: a tag
 * says through which door they came, and never names a condition.
 *
 * @param healthWords names of topics, in the words of addresses: `knee`, `back-and-neck`
 */
export function campaignProblem(campaign: Campaign | null | undefined, healthWords: readonly string[]): string | null {
  const written = CAMPAIGN_FIELDS.flatMap((field) => (campaign?.[field] ? [{field, word: campaign[field]}] : []))
  if (written.length === 0) return null
  if (!campaign?.source || !campaign.medium || !campaign.campaign)
    return 'Tags come as three: source, medium and campaign. Fill them in, or leave all empty.'
  for (const {field, word} of written) {
    if (!CAMPAIGN_WORD.test(word)) return `“${field}” takes small letters, digits, - and _, up to 50.`
    const told = word.split(/[-_]/).find((part) => healthWords.includes(part))
    if (told) return `“${told}” tells another company what somebody came to read about. Name the campaign otherwise.`
  }
  return null
}

/** The address with the campaign's tags, where it leads to another site. */
export function withCampaign(href: string, campaign: Campaign | null | undefined): string {
  if (!/^https:\/\//i.test(href) || !URL.canParse(href)) return href
  const url = new URL(href)
  for (const field of CAMPAIGN_FIELDS) {
    const word = campaign?.[field]
    if (word) url.searchParams.set(`utm_${field}`, word)
  }
  return url.href
}
