/**
 * What a reviewer approved, as one number.
 *
 * The clinical content of a post is everything a patient could act on: its words, its pictures, who answers for it,
 * which works, notices and offers stand in it. Its address, its search description and its dates are not: changing
 * those leaves an approval as it was. Canonical JSON (keys sorted, empty fields left out), SHA-256, hexadecimal.
 */
import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

import {defineOnce, type GlossaryTerm} from './readability/glossary.ts'
import {objectsIn, referencedIds, type PostDocument, type SourceDocument, type StoredBlock} from './documents.ts'

/** The fields that count; see the head of this file for why the others do not. */
const CLINICAL_FIELDS = [
  // Which notices stand on it follows from its language; whether readers are warned, from what it was made from.
  'locale',
  'translation',
  'title',
  'excerpt',
  'keyPoints',
  'body',
  'authors',
  'topics',
  'coverImage',
  'sources',
  'disclaimers',
  'cta',
  'sponsorship',
  'patientStory',
  // What compliance let stand, they must have read.
  'waivers',
] as const satisfies readonly (keyof PostDocument)[]

/** Of a cited work, what the reference list prints; not when somebody last looked it up. */
const WORK_FIELDS = [
  'title',
  'type',
  'authors',
  'containerTitle',
  'publisher',
  'year',
  'volume',
  'issue',
  'pages',
  'doi',
  'pmid',
  'pmcid',
  'url',
] as const satisfies readonly (keyof SourceDocument)[]

/** Identity and bookkeeping of the editor, which no reader sees. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['_key', '_rev', '_createdAt', '_updatedAt', '_weak', '_strengthenOnPublish'])

/** SHA-256 of a text, in hexadecimal. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** JSON whose bytes depend on the value alone: keys sorted, no blanks, fields without a value left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value, (inner) => !isEmpty(inner)))
}

/** The same with nothing left out: for records that are read again as they were written. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(sorted(value, () => true))
}

/**
 * The clinical content of a post with the works it cites, in canonical form.
 *
 * @param sources the cited works; one that is missing counts as empty, so that its later arrival is a change
 * @param glossary of the clinic; the explanations of the words that occur are part of the page
 */
export function clinicalContent(
  post: PostDocument,
  sources: readonly SourceDocument[],
  glossary: readonly GlossaryTerm[] = [],
): Record<string, unknown> {
  const content: Record<string, unknown> = {}
  for (const field of CLINICAL_FIELDS) content[field] = normalized(post[field])
  const works: Record<string, unknown> = {}
  for (const id of citedSourceIds(post)) {
    const work = sources.find(({_id}) => _id === id)
    works[id] = Object.fromEntries(WORK_FIELDS.map((field) => [field, normalized(work?.[field])]))
  }
  const words = Object.fromEntries(defineOnce(post.body, glossary).map(({term, definition}) => [term, definition]))
  return {...content, works, words}
}

/** The number an approval is bound to. */
export function contentHash(
  post: PostDocument,
  sources: readonly SourceDocument[],
  glossary: readonly GlossaryTerm[] = [],
): string {
  return sha256Hex(canonicalJson(clinicalContent(post, sources, glossary)))
}

/** Works cited in the text, in its order, and those listed besides; each once. */
export function citedSourceIds(post: PostDocument): string[] {
  const ids = new Set<string>()
  for (const block of objectsIn(post.body)) {
    for (const mark of objectsIn(block['markDefs'])) {
      const id = mark._type === 'citation' ? (mark['source'] as {_ref?: string} | null | undefined)?._ref : undefined
      if (id) ids.add(id)
    }
  }
  for (const id of referencedIds(post.sources)) ids.add(id)
  return [...ids]
}

/** The value without bookkeeping; runs of text that the editor happened to split are one run again. */
function normalized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalized)
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Record<string, unknown>
  if (fields['_type'] === 'block') return normalizedBlock(fields as StoredBlock)
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key]) => !BOOKKEEPING.has(key))
      .map(([key, inner]) => [key, normalized(inner)]),
  )
}

type Run = {text: string; marks: string[]}

/** A mark is named by what it says, not by its key: two links that swap their keys are a change, new keys are none. */
function normalizedBlock(block: StoredBlock): unknown {
  const {children, markDefs, _key, ...rest} = block
  const definitions = new Map(objectsIn(markDefs).map((mark) => [mark._key, canonicalJson(normalized(mark))]))
  const runs: Run[] = []
  for (const child of objectsIn(children)) {
    const text = typeof child['text'] === 'string' ? child['text'] : canonicalJson(normalized(child))
    const marks = (Array.isArray(child['marks']) ? (child['marks'] as unknown[]) : [])
      .map((mark) => definitions.get(String(mark)) ?? String(mark))
      .toSorted()
    const last = runs.at(-1)
    if (text === '') continue
    if (last && last.marks.join('\n') === marks.join('\n')) last.text += text
    else runs.push({text, marks})
  }
  return {...(normalized({...rest, _type: 'text'}) as object), runs}
}

function sorted(value: unknown, isKept: (inner: unknown) => boolean): unknown {
  if (Array.isArray(value)) return value.map((inner) => sorted(inner, isKept))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => isKept(inner))
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner, isKept)]),
  )
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
