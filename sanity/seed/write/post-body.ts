import {picture, refer, type Picture} from './document.ts'
import {portableText, type TextBlock} from './portable-text.ts'

export type CareLevel = 'information' | 'nonUrgent' | 'urgent' | 'emergency'

/** A block that is not text, still without its key. */
type Block = {_type: string; [field: string]: unknown}
export type BodyBlock = TextBlock | (Block & {_key: string})

/** A post's text: strings in the notation of `portable-text.ts`, and the blocks that stand between them. */
export function postBody(...parts: (string | Block)[]): BodyBlock[] {
  return parts.flatMap((part, index) =>
    typeof part === 'string' ? portableText(part, `t${index + 1}p`) : [{...part, _key: `b${index + 1}`}],
  )
}

export function figure(name: string, {alt, caption}: {alt: string; caption?: string}): Block {
  return {...picture(name, alt), _type: 'figure', ...(caption ? {caption} : {})}
}

export function callout(level: CareLevel, title: string, text: string): Block {
  return {_type: 'callout', level, title, body: portableText(text)}
}

export function exercise(card: {title: string; purpose?: string; steps: string[]; dose: string; stopIf: string[]}): Block {
  return {_type: 'exercise', ...card}
}

export function ctaBlock(id: string): Block {
  return {_type: 'ctaBlock', cta: refer(id)}
}

/** @param answers question → answer, in the order they are asked */
export function faq(title: string, answers: Record<string, string>): Block {
  const items = Object.entries(answers).map(([question, answer], index) => ({
    _type: 'question',
    _key: `q${index + 1}`,
    question,
    answer: portableText(answer),
  }))
  return {_type: 'faq', title, items}
}

/** @param rows the first names the columns */
export function dataTable(caption: string, rows: string[][]): Block {
  return {
    _type: 'dataTable',
    caption,
    rowHeaders: true,
    rows: rows.map((cells, index) => ({_type: 'row', _key: `r${index + 1}`, cells})),
  }
}

export function video(film: {
  title: string
  url: string
  duration: string
  captioned: boolean
  poster: Picture
  transcript: string
}): Block {
  return {_type: 'video', ...film, transcript: portableText(film.transcript)}
}
