import {rulesFor, type Stylesheet} from './stylesheet.ts'

const LINK = /<link\b[^<>]*\brel="stylesheet"[^<>]*>/g
const ADDRESS = /\bhref="([^"]*)"/
const CLASSES = /\bclass="([^"]*)"/g
/** As the builder names the classes of a component: file, a number made of its path, and the name in the file. */
const LONG_NAME = /[\w-]+-module__[\w-]{6}__\w+/g

/**
 * A page with its styles in it: the rules that its own elements need, under short names, in place of a file a component.
 * A reader's first visit then asks for one thing, and all of it is packed together.
 *
 * @param sheetAt the stylesheet at an address; undefined for one that is not there
 * @returns the page as it is where one of its stylesheets is not there
 */
export function inlineStyles(html: string, sheetAt: (address: string) => Stylesheet | undefined): string {
  const links = html.match(LINK) ?? []
  const sheets = links.map((link) => sheetAt((ADDRESS.exec(link)?.[1] ?? '').replaceAll('&amp;', '&')))
  if (links.length === 0 || sheets.includes(undefined)) return html
  const classes = new Set([...html.matchAll(CLASSES)].flatMap(([, names = '']) => names.split(/\s+/)))
  const css = sheets.map((sheet) => (sheet ? rulesFor(sheet, classes) : '')).join('')
  const short = shortNames()
  let isPlaced = false
  return html
    .replaceAll(LINK, () => {
      if (isPlaced) return ''
      isPlaced = true
      return `<style>${css.replaceAll(LONG_NAME, short)}</style>`
    })
    .replaceAll(CLASSES, (_whole, names: string) => `class="${names.replaceAll(LONG_NAME, short)}"`)
}

/** A short name for each long one, the same for the same wherever it stands on the page. */
function shortNames(): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const short = known.get(name) ?? `_${known.size.toString(36)}`
    known.set(name, short)
    return short
  }
}
