/**
 * A stylesheet as a page needs it: read once, then written out for each page without the rules for elements that it has not.
 */
import {parse, type AtRule, type ChildNode, type Container, type Rule} from 'postcss'

/** Class names in the selectors that must be on the page for one of them to match. */
type Selector = {text: string; classes: string[]}
type Part =
  | {kind: 'rule'; selectors: Selector[]; body: Part[]}
  | {kind: 'group'; head: string; body: Part[]}
  /** Kept whatever is on the page: declarations, fonts, movements. */
  | {kind: 'text'; text: string}

export type Stylesheet = readonly Part[]

/** Rules inside these belong to the page as the rules around them do; every other at-rule is kept whole. */
const GROUPS: ReadonlySet<string> = new Set(['media', 'supports', 'layer', 'container', 'starting-style'])
/** What stands in here need not be on the page, or not all of it. */
const ALTERNATIVES = /:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g
const CLASS = /\.(-?[A-Za-z_][\w-]*)/g
const ADDRESS = /url\(\s*(["']?)([^"')]+)\1\s*\)/g

/**
 * @param css of a file that the site itself has built
 * @param address of the file; addresses in it are counted from there
 */
export function readStylesheet(css: string, address: string): Stylesheet {
  const whole = css.replaceAll(ADDRESS, (_whole, quote: string, to: string) => `url(${quote}${absolute(to, address)}${quote})`)
  return partsOf(parse(whole))
}

/** The rules that can match something on a page. @param classes on its elements */
export function rulesFor(sheet: Stylesheet, classes: ReadonlySet<string>): string {
  return sheet.map((part) => partFor(part, classes)).join('')
}

function partFor(part: Part, classes: ReadonlySet<string>): string {
  if (part.kind === 'text') return part.text
  // The last declaration needs no semicolon.
  const body = () => rulesFor(part.body, classes).replace(/;$/, '')
  if (part.kind === 'group') {
    const inner = body()
    return inner === '' ? '' : `${part.head}{${inner}}`
  }
  const selectors = part.selectors.filter((selector) => selector.classes.every((name) => classes.has(name)))
  return selectors.length === 0 ? '' : `${selectors.map(({text}) => text).join(',')}{${body()}}`
}

function partsOf(container: Container): Part[] {
  return (container.nodes ?? []).flatMap((node): Part[] => {
    if (node.type === 'comment') return []
    if (node.type === 'rule') return [{kind: 'rule', selectors: selectorsOf(node), body: partsOf(node)}]
    if (node.type === 'atrule' && node.nodes && GROUPS.has(node.name))
      return [{kind: 'group', head: headOf(node), body: partsOf(node)}]
    return [{kind: 'text', text: `${written(node)}${isStatement(node) ? ';' : ''}`}]
  })
}

function selectorsOf({selectors}: Rule): Selector[] {
  return selectors.map((text) => ({
    text,
    classes: [...text.replaceAll(ALTERNATIVES, '').matchAll(CLASS)].map(([, name = '']) => name),
  }))
}

function headOf({name, params}: AtRule): string {
  return `@${name}${params === '' ? '' : ` ${params}`}`
}

function written(node: ChildNode): string {
  return node.toString()
}

/** What ends with a semicolon: a declaration, and an at-rule without a body (the order of the layers). */
function isStatement(node: ChildNode): boolean {
  return node.type === 'decl' || (node.type === 'atrule' && node.nodes === undefined)
}

function absolute(to: string, address: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(to)) return to
  return new URL(to, `http://site${address}`).pathname
}
