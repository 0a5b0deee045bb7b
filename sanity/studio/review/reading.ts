/** A stored draft in the form in which it can be read: citations numbered, works beside it. */
import {numberCitations, type NumberedBody, type NumberedSource} from '../../../lib/editorial/citations.ts'
import type {PostDocument, Ref, SourceDocument, StoredBlock} from '../../../lib/editorial/documents.ts'
import type {Body, Source} from '../../../lib/editorial/publication.ts'

export type Reading = {body: NumberedBody; sources: NumberedSource[]}

/**
 * @param works the documents behind the citations; a citation without one keeps its words and loses its number
 */
export function readingOf(post: PostDocument, works: readonly SourceDocument[]): Reading {
  const known = new Map(works.map((work) => [work._id, asSource(work)]))
  const body = (post.body ?? []).map((block) => (block._type === 'block' ? withWorks(block, known) : block))
  const further = (post.sources ?? []).flatMap(({_ref}) => known.get(_ref) ?? [])
  // A draft as it is stored: what numbering reads of it is guarded there, block by block.
  return numberCitations(body as unknown as Body, further)
}

function withWorks(block: StoredBlock, known: ReadonlyMap<string, Source>): StoredBlock {
  const children = (Array.isArray(block['children']) ? block['children'] : []) as StoredBlock[]
  const markDefs = (Array.isArray(block['markDefs']) ? block['markDefs'] : []) as StoredBlock[]
  return {
    ...block,
    children: children.map((child) => ({...child, marks: child['marks'] ?? []})),
    markDefs: markDefs.map((mark) =>
      mark._type === 'citation' ? {...mark, source: known.get((mark['source'] as Ref | undefined)?._ref ?? '') ?? null} : mark,
    ),
  }
}

const KINDS: readonly NonNullable<Source['type']>[] = [
  'guideline',
  'systematicReview',
  'journal',
  'government',
  'association',
  'book',
  'website',
]

/** A work as reference lists print it, with everything still missing that nobody has typed. */
function asSource(work: SourceDocument): Source {
  return {
    _id: work._id,
    title: work.title ?? null,
    type: KINDS.find((kind) => kind === work.type) ?? null,
    authors: work.authors ?? [],
    containerTitle: work.containerTitle ?? null,
    publisher: work.publisher ?? null,
    year: work.year ?? null,
    volume: work.volume ?? null,
    issue: work.issue ?? null,
    pages: work.pages ?? null,
    doi: work.doi ?? null,
    pmid: work.pmid ?? null,
    url: work.url ?? null,
    accessedOn: work.accessedOn ?? null,
  }
}

/** Ids of the pictures in a post: cover, figures, posters. */
export function pictureIds(post: PostDocument): string[] {
  const pictures = [post.coverImage, ...(post.body ?? []).map((block) => (block._type === 'video' ? block['poster'] : block))]
  return pictures.flatMap((picture) => (picture as {asset?: {_ref?: string}} | null | undefined)?.asset?._ref ?? [])
}

/** Ids of the offers in the text. */
export function offerIds(post: PostDocument): string[] {
  return (post.body ?? []).flatMap((block) => (block['cta'] as Ref | undefined)?._ref ?? [])
}
