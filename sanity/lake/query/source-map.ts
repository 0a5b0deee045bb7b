/**
 * Where each value of an answer comes from: a content source map, as click-to-edit overlays read it.
 *
 * The query is evaluated over copies of the documents in which every value knows its place ({@link Placed}). What reaches the answer
 * untouched still knows it; what was computed does not, and has no source.
 */
import type {StoredDocument} from '../core/documents.ts'
import {isObject, Placed} from '../groq/values.ts'
import type {FindableView} from './plan.ts'

export type SourceMap = {
  documents: {_id: string; _type: string}[]
  /** JSON paths within documents; members of lists by their key, where they have one. */
  paths: string[]
  /** By the JSON path in the answer: a document and a path, by their places in the two lists. */
  mappings: Record<string, {type: 'value'; source: {type: 'documentValue'; document: number; path: number}}>
}

const placedDocuments = new WeakMap<StoredDocument, StoredDocument>()

/** A view of the same documents, with the place of every value. */
export function withPlaces(view: FindableView): FindableView {
  return {
    all: () => view.all().map(placed),
    document: (id) => {
      const document = view.document(id)
      return document && placed(document)
    },
    referrers: (id) => view.referrers(id),
    find: (wish) => {
      const found = view.find(wish)
      return {...found, documents: placedOnes(found.documents)}
    },
    count: (condition) => view.count(condition),
    wanted: view.wanted,
    awaited: view.awaited,
    reads: view.reads,
    steps: view.steps,
  }
}

function* placedOnes(documents: Iterable<StoredDocument>): Iterable<StoredDocument> {
  for (const document of documents) yield placed(document)
}

function placed(document: StoredDocument): StoredDocument {
  let copy = placedDocuments.get(document)
  if (!copy) {
    const id = typeof document['_originalId'] === 'string' ? document['_originalId'] : document._id
    const place = (value: unknown, path: (string | number)[]): unknown => {
      if (Array.isArray(value)) return value.map((member: unknown, index) => place(member, [...path, keyOf(member) ?? index]))
      // What names documents, types and members is not content.
      if (isObject(value)) {
        return Object.fromEntries(
          Object.entries(value).map(([name, member]) => [name, name.startsWith('_') ? member : place(member, [...path, name])]),
        )
      }
      const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      return isScalar ? new Placed(value, id, document._type, path) : value
    }
    copy = place(document, []) as StoredDocument
    placedDocuments.set(document, copy)
  }
  return copy
}

/** A member of a list is known by its key, as part of a JSON path. */
function keyOf(member: unknown): string | undefined {
  return isObject(member) && typeof member['_key'] === 'string' ? `?(@._key==${quoted(member['_key'])})` : undefined
}

/** @param answer of a query over {@link withPlaces} */
export function sourceMapOf(answer: unknown): SourceMap {
  const documents = new Map<string, {index: number; _id: string; _type: string}>()
  const paths = new Map<string, number>()
  const mappings: SourceMap['mappings'] = {}
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const [index, member] of value.entries()) visit(member, `${path}[${index}]`)
    } else if (value instanceof Placed) {
      let document = documents.get(value.documentId)
      if (!document)
        documents.set(value.documentId, (document = {index: documents.size, _id: value.documentId, _type: value.documentType}))
      const source = `$${value.path.map(asStep).join('')}`
      if (!paths.has(source)) paths.set(source, paths.size)
      mappings[path] = {type: 'value', source: {type: 'documentValue', document: document.index, path: paths.get(source) ?? 0}}
    } else if (isObject(value)) {
      for (const [name, member] of Object.entries(value)) visit(member, `${path}[${quoted(name)}]`)
    }
  }
  visit(answer, '$')
  return {documents: [...documents.values()].map(({_id, _type}) => ({_id, _type})), paths: [...paths.keys()], mappings}
}

function asStep(step: string | number): string {
  return typeof step === 'number' || step.startsWith('?(') ? `[${step}]` : `[${quoted(step)}]`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  "'": "\\'",
  '\\': '\\\\',
}

/** A name in single quotes, as JSON paths of source maps have it. */
function quoted(name: string): string {
  return `'${name.replace(/['\b\f\n\r\t\\]/g, (sign) => ESCAPES[sign] ?? sign)}'`
}
