/**
 * Where in a post the texts of its page stand, written into them invisibly: Studio draws a frame around each, and a click leads to its
 * field. A publication has its post's own shape, so that a place in the one is the same place in the other.
 *
 * Only for the page beside the form. What patients read never passes through here.
 */
import {stegaEncodeSourceMap} from '@sanity/client/stega'

const STUDIO = {baseUrl: '/studio', workspace: 'production'}

/** Texts that people read. Whatever else is a text (an address, a kind, a day) is looked at by rules and stays as it is. */
const READ_BY_PEOPLE: ReadonlySet<unknown> = new Set(['title', 'excerpt', 'text', 'caption', 'question', 'heading'])

type Mappings = Record<string, {type: 'value'; source: {type: 'documentValue'; document: number; path: number}}>

/**
 * @param shown a document in the shape of the post
 * @param post the draft, or the published post where there is none
 */
export function withEditLinks<Shown extends object>(shown: Shown, post: {_id: string}): Shown {
  const paths: string[] = []
  const mappings: Mappings = {}
  const visit = (value: unknown, inAnswer: string, inPost: string, name: string): void => {
    if (Array.isArray(value)) {
      for (const [index, member] of value.entries()) {
        const key: unknown = typeof member === 'object' && member !== null && '_key' in member ? member._key : undefined
        visit(member, `${inAnswer}[${index}]`, `${inPost}[${typeof key === 'string' ? `?(@._key=='${key}')` : index}]`, name)
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [attribute, member] of Object.entries(value)) {
        visit(member, `${inAnswer}['${attribute}']`, `${inPost}['${attribute}']`, attribute)
      }
    } else if (typeof value === 'string' && READ_BY_PEOPLE.has(name)) {
      mappings[inAnswer] = {type: 'value', source: {type: 'documentValue', document: 0, path: paths.length}}
      paths.push(inPost)
    }
  }
  visit(shown, '$', '$', '')
  return stegaEncodeSourceMap(
    shown,
    {documents: [{_id: post._id, _type: 'post'}], paths, mappings},
    {enabled: true, studioUrl: STUDIO, filter: () => true},
  )
}
