/** Which pages the site rendered again for a change, which came out as they were, and which show what it brought. */
import {RENDERED_HEADER} from '../../lib/page-store/answer.ts'
import type {BuiltSite} from './built-site.ts'
import {read, type Got} from './readers.ts'

/** `rendered`: when; undefined for what is not stored. */
export type Page = {rendered: string | undefined; says: string}
/** Pages that were rendered again for a change, and those of them that came out as they were. */
export type Rendered = {again: string[]; inVain: string[]}

const QUIET_MILLISECONDS = 1500
const LATE_MILLISECONDS = 19_000
const MOST_NAMED = 8

export async function isStored(site: string, path: string): Promise<boolean> {
  return (await read(`${site}${path}`)).headers[RENDERED_HEADER] !== undefined
}

export async function look(site: string, paths: readonly string[]): Promise<Map<string, Page>> {
  const pages = new Map<string, Page>()
  for (const path of paths) pages.set(path, pageOf(await read(`${site}${path}`)))
  return pages
}

/** A page that leads elsewhere has no text; where it leads is what it says. */
function pageOf({status, body, headers}: Got): Page {
  return {rendered: headers[RENDERED_HEADER]?.toString(), says: `${status} ${headers['location']?.toString() ?? ''} ${body}`}
}

/**
 * Makes a change, and waits until every page that the site knows to show it is in its place.
 *
 * @returns seconds from the change to its last page
 */
export async function makeKnown(make: () => Promise<unknown>, behind: BuiltSite): Promise<number> {
  const began = performance.now()
  let done = began
  const late: string[] = []
  behind.between.onAnswer = ({transaction, took}) => {
    done = performance.now()
    // The site answers after twenty seconds at the latest, and goes on. It says when it is done.
    if (took > LATE_MILLISECONDS) late.push(transaction)
  }
  await make()
  await behind.between.untilQuiet(QUIET_MILLISECONDS)
  for (const transaction of late) {
    await behind.untilSaid(transaction)
    done = performance.now()
  }
  return (done - began) / 1000
}

export function renderedBetween(before: ReadonlyMap<string, Page>, after: ReadonlyMap<string, Page>): Rendered {
  const again = [...after.keys()].filter((path) => after.get(path)?.rendered !== before.get(path)?.rendered)
  const inVain = again.filter((path) => {
    const [was, is] = [before.get(path)?.says, after.get(path)?.says]
    // An address where nothing is, is asked for again every fifteen seconds whatever has changed.
    return was === is && !is?.startsWith('404')
  })
  return {again, inVain}
}

export function someOf(paths: readonly string[]): string {
  return [...paths.slice(0, MOST_NAMED), ...(paths.length > MOST_NAMED ? ['…'] : [])].join(' ')
}
