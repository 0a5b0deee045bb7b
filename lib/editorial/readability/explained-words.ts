/** A post's text with its hard words marked where each first stands, and the list that explains them below. */
import type {NumberedBody, NumberedMark, NumberedTextBlock} from '../citations.ts'
import {defineOnce, type DefinedTerm, type GlossaryTerm} from './glossary.ts'

export type ExplainedWord = {
  term: string
  definition: string
  /** Of its entry in the list. */
  id: string
  /** Of what the entry says. */
  textId: string
  /** Of the word's first place in the text. */
  anchor: string
}

export type ExplainedMark = {_type: 'explainedWord'; _key: string} & Pick<ExplainedWord, 'id' | 'textId' | 'anchor'>
export type ExplainedTextBlock = Omit<NumberedTextBlock, 'markDefs'> & {markDefs: (NumberedMark | ExplainedMark)[]}
export type ExplainedBody = (Exclude<NumberedBody[number], NumberedTextBlock> | ExplainedTextBlock)[]

type Span = NumberedTextBlock['children'][number]

/**
 * Marks each term of the glossary at its first place in paragraphs and lists.
 *
 * Text inside boxes, tables and films stays as it is. So does a word of which a part is set in another type: its mark
 * would be cut in two.
 *
 * @returns the marked text, and the words in it in the order of their places
 */
export function explainWords(
  body: NumberedBody,
  glossary: readonly GlossaryTerm[],
): {body: ExplainedBody; words: ExplainedWord[]} {
  const texts = body.filter((block) => block._type === 'block')
  const words: ExplainedWord[] = []
  const marked = new Map<string, ExplainedTextBlock>()
  for (const place of defineOnce(texts, glossary)) {
    const block = texts.find(({_key}) => place.path === `body[_key=="${_key}"]`)
    if (!block) continue
    const number = words.length + 1
    // Ids of our own hold an underscore; ids made from headings never do.
    const ids = {id: `word_${number}`, textId: `word_${number}_text`, anchor: `explained_${number}`}
    const mark: ExplainedMark = {_type: 'explainedWord', _key: ids.anchor, ...ids}
    const next = withMark(marked.get(block._key) ?? block, place, mark)
    if (!next) continue
    marked.set(block._key, next)
    words.push({term: place.term, definition: place.definition, ...ids})
  }
  return {body: body.map((block) => marked.get(block._key) ?? block), words}
}

/** @returns null where the place lies in more than one span */
function withMark(block: ExplainedTextBlock, {start, end}: DefinedTerm, mark: ExplainedMark): ExplainedTextBlock | null {
  let from = 0
  for (const [index, span] of block.children.entries()) {
    const to = from + span.text.length
    if (start >= from && end <= to) {
      const children = [
        ...block.children.slice(0, index),
        ...splitAt(span, start - from, end - from, mark._key),
        ...block.children.slice(index + 1),
      ]
      return {...block, children, markDefs: [...block.markDefs, mark]}
    }
    from = to
  }
  return null
}

function splitAt(span: Span, start: number, end: number, mark: string): Span[] {
  const {_key, text, marks} = span
  const parts = [
    {...span, _key: `${_key}-${mark}-before`, text: text.slice(0, start)},
    {...span, _key: `${_key}-${mark}`, text: text.slice(start, end), marks: [...marks, mark]},
    {...span, _key: `${_key}-${mark}-after`, text: text.slice(end)},
  ]
  return parts.filter((part) => part.text !== '')
}
