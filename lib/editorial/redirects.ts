/**
 * Addresses at which a page no longer stands: where it went, or that it was removed and why.
 *
 * An address is never given up in silence. What moved leads to where it is now; what had to be removed says so, with the
 * reason, and answers 410 (Gone). A page that stands at an address is always shown before any of this is asked.
 */
import {isOwnAddress, LONGEST_ADDRESS, normalAddress} from './addresses.ts'
import type {StoredDocument} from './documents.ts'

export const REDIRECT_KINDS = [
  {value: 'moved', title: 'It moved'},
  {value: 'gone', title: 'It was removed'},
] as const
export type RedirectKind = (typeof REDIRECT_KINDS)[number]['value']

/** As people fill it in; anything may be missing. */
export type RedirectDocument = StoredDocument & {
  from?: string
  kind?: string
  /** Where it is now. Of a removed post: the post, so that every address it ever had says that it is gone, or leads to it again. */
  target?: {_ref?: string}
  /** Where it is now, where that is no document. */
  path?: string
  /** For readers. */
  reason?: string
  replacement?: {_ref?: string}
  /** A day. */
  on?: string
}

/** A stored document, of which every field may be anything, as one of these. What is no text counts as absent. */
export function readRedirect(document: StoredDocument): RedirectDocument {
  const fields = document as Record<string, unknown>
  const text = (name: string) => (typeof fields[name] === 'string' ? {[name]: fields[name]} : {})
  const reference = (name: string) => {
    const _ref = (fields[name] as {_ref?: unknown} | null | undefined)?._ref
    return typeof _ref === 'string' ? {[name]: {_ref}} : {}
  }
  return {
    _id: document._id,
    _type: document._type,
    ...text('from'),
    ...text('kind'),
    ...text('path'),
    ...text('reason'),
    ...text('on'),
    ...reference('target'),
    ...reference('replacement'),
  }
}

/** From one address to the next, so often at most: whoever must be led further is led straight. */
export const MOST_HOPS = 5

export type Trail = {
  /** The address asked for, and each that it leads to. */
  stops: string[]
  end: 'found' | 'loop' | 'tooLong'
}

/**
 * Follows an address from one to the next.
 *
 * @param next where an address leads; undefined where it leads nowhere else
 */
export async function follow(from: string, next: (address: string) => Promise<string | undefined>): Promise<Trail> {
  const stops = [from]
  for (let at = from; ;) {
    const to = await next(at)
    if (to === undefined) return {stops, end: 'found'}
    if (stops.includes(to)) return {stops: [...stops, to], end: 'loop'}
    stops.push(to)
    if (stops.length > MOST_HOPS + 1) return {stops, end: 'tooLong'}
    at = to
  }
}

export type RedirectProblem = {field: 'from' | 'kind' | 'path' | 'reason'; why: string; fix: string}

/** What has to be known beside the document itself. */
export type RedirectFacts = {
  /** The other published ones. */
  others: readonly RedirectDocument[]
  /** Whether a page stands at `from` now. */
  pageStands: boolean
}

/** Everything that keeps it from being published, with what to do about it; none where it may be. */
export async function redirectProblems(redirect: RedirectDocument, facts: RedirectFacts): Promise<RedirectProblem[]> {
  const problems = [...fromProblems(redirect, facts), ...answerProblems(redirect)]
  return problems.length > 0 ? problems : trailProblems(redirect, facts)
}

function fromProblems({from = ''}: RedirectDocument, {others, pageStands}: RedirectFacts): RedirectProblem[] {
  const problem = (why: string, fix: string): RedirectProblem[] => [{field: 'from', why, fix}]
  if (from === '') return problem('The old address is missing.', 'Write it as it stands behind the name of this site: /old-page.')
  const spelling = spellingProblem(from)
  if (spelling) return problem(...spelling)
  if (isOwnAddress(from))
    return problem('This address belongs to the site itself.', 'Choose the address of a page that went away.')
  if (pageStands) {
    return problem(
      'A page stands at this address now, and readers see that page.',
      'Take the page down first, or change its address.',
    )
  }
  return others.some((other) => other.from === from)
    ? problem('There is already an entry for this address.', 'Change that one, or take it down first.')
    : []
}

function answerProblems({kind, path, target, reason, from}: RedirectDocument): RedirectProblem[] {
  if (kind === 'gone') {
    return reason?.trim()
      ? []
      : [{field: 'reason', why: 'Readers are not told why it was removed.', fix: 'Write the reason in words for them.'}]
  }
  if (kind !== 'moved')
    return [{field: 'kind', why: 'It is not said what happened to the page.', fix: 'Choose: moved, or removed.'}]
  const problem = (why: string, fix: string): RedirectProblem[] => [{field: 'path', why, fix}]
  if (target?._ref && path) return problem('Two new places are named.', 'Keep the document, or the address.')
  if (target?._ref) return []
  if (!path)
    return problem(
      'The new place is missing.',
      'Choose the document that is to be read instead, or write an address on this site.',
    )
  const spelling = spellingProblem(path)
  if (spelling) return problem(...spelling)
  return path === from ? problem('It would lead to itself.', 'Name the place where the page is now.') : []
}

function spellingProblem(typed: string): [why: string, fix: string] | undefined {
  const address = normalAddress(typed)
  if (address === typed) return undefined
  return address === undefined
    ? [
        'This is no address on this site.',
        `Begin with one /, leave out https://, the site’s name, ? and #, and stay within ${LONGEST_ADDRESS} characters.`,
      ]
    : ['An address is kept in one spelling only.', `Write it as ${address}`]
}

/** Loops and chains do not show in one entry alone: the published ones are followed as if this were one of them. */
async function trailProblems(redirect: RedirectDocument, {others}: RedirectFacts): Promise<RedirectProblem[]> {
  const table = new Map(others.map((other) => [other.from ?? '', onward(other)]))
  const own = redirect.from ?? ''
  table.set(own, onward(redirect))
  for (const from of [own, ...table.keys()]) {
    const {stops, end} = await follow(from, async (address) => table.get(address))
    if (end === 'found' || !stops.includes(own)) continue
    const shown = stops.join(' → ')
    return [
      end === 'loop'
        ? {field: 'path', why: `Readers would go in a circle: ${shown}.`, fix: 'Name the place where the page is now.'}
        : {
            field: 'path',
            why: `Readers would be sent on more than ${MOST_HOPS} times: ${shown}.`,
            fix: 'Let each of these addresses lead straight to the last one.',
          },
    ]
  }
  return []
}

/** Only from address to address can one be led on: a document is where it is. */
function onward({kind, path, target}: RedirectFacts['others'][number]): string | undefined {
  return kind === 'moved' && !target?._ref ? path : undefined
}
