/**
 * A page as Next renders it, without what only Next's own scripts need: their files, and the page a second time as data.
 *
 * No page for readers has anything that comes to life in the browser, so nothing is lost but some two hundred kilobytes and
 * the work they make. Nothing that a person typed can look like an element here: React has escaped it.
 */
import {PAGE_SCRIPT} from '../security/page-script.ts'

const SCRIPT = /<script\b([^<>]*)>([\s\S]*?)<\/script>/g
const HINT_FOR_SCRIPT = /<link\b[^<>]*\bas="script"[^<>]*>/g
/** Where React would find the pieces of a page again. */
const BOUNDARY = /<!--\/?\$-->|<!-- -->/g
const EMPTY = '<div hidden=""></div>'
/** Written for a piece that comes later and is put in its place by a script. */
const LATER = /<template id="[BP]:/

const SHARE_BUTTON = ' data-share="'
const FOR_MACHINES = /\btype="application\/ld\+json"/

/** @returns the page as it is where a part of it waits for a script */
export function plainPage(html: string): string {
  if (LATER.test(html)) return html
  const isNeeded = html.includes(SHARE_BUTTON)
  return html
    .replaceAll(SCRIPT, (element, attributes: string, text: string) => (isKept(attributes, text, isNeeded) ? element : ''))
    .replaceAll(HINT_FOR_SCRIPT, '')
    .replaceAll(BOUNDARY, '')
    .replace(EMPTY, '')
}

/** The vocabulary for search engines, which is data, and the one script of our own where there is something for it to do. */
function isKept(attributes: string, text: string, isNeeded: boolean): boolean {
  return FOR_MACHINES.test(attributes) || (isNeeded && text === PAGE_SCRIPT)
}
