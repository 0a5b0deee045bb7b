import {plainTextSummary} from '../text/portable-text-summary.ts'
import type {Body} from './publication.ts'

/** A careful adult reader of health text; fewer than the 238 a minute that are usual for light prose. */
const WORDS_A_MINUTE = 200

/** Characters without a width: beside its form in Studio, a text carries its place in them (`lib/content/edit-links.ts`). */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g

/** Whole minutes for reading a post, at least one. Folded text (answers, transcripts) counts only where it is in view. */
export function readingMinutes(body: Body): number {
  return Math.max(1, Math.round(countWords(body) / WORDS_A_MINUTE))
}

/** Words in view: running text, callouts, tables and the questions of a list of questions. */
export function countWords(body: Body): number {
  const texts = body.map((block) => {
    switch (block._type) {
      case 'block':
        return block.children.map(({text}) => text).join('')
      case 'callout':
        return `${block.title ?? ''} ${plainTextSummary(block.body, Infinity)}`
      case 'dataTable':
        return block.rows.flatMap(({cells}) => [...cells]).join(' ')
      case 'faq':
        return block.items.map(({question}) => question ?? '').join(' ')
      case 'exercise':
        return [block.title, block.purpose, ...block.steps, block.dose, ...block.stopIf].join(' ')
      case 'figure':
        return block.caption ?? ''
      default:
        return ''
    }
  })
  return texts.join(' ').replaceAll(INVISIBLE, '').split(/\s+/).filter(Boolean).length
}
