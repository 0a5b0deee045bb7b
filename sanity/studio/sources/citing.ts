/** What cites a work, one entry a post: its draft and what is stored beside it are the same to whoever looks. */
import {publishedId} from '../../../lib/editorial/documents.ts'

export type FoundCiting = {_id: string; _type: 'post' | 'publication'; title: string | null; standing: string | null}

export type Citing = {
  id: string
  type: FoundCiting['_type']
  title: string
  mark: {text: string; tone: 'caution' | 'critical' | 'neutral'} | null
}

export function citingOf(found: readonly FoundCiting[]): {publications: Citing[]; posts: Citing[]} {
  const publications = found
    .filter(({_type}) => _type === 'publication')
    .map(({_id, _type, title, standing}): Citing => ({id: _id, type: _type, title: title || _id, mark: markOf(standing)}))
  const posts = new Map<string, Citing>()
  const written = found.filter(({_type}) => _type === 'post')
  for (const {_id, _type, title} of written) {
    const id = publishedId(_id)
    const isDraft = _id !== id
    const hasOther = written.some((other) => other._id !== _id && publishedId(other._id) === id)
    // The newer words are the draft's.
    if (posts.has(id) && !isDraft) continue
    const mark: Citing['mark'] = isDraft && !hasOther ? {text: 'Draft', tone: 'caution'} : null
    posts.set(id, {id, type: _type, title: title || 'No title yet', mark})
  }
  return {publications, posts: [...posts.values()]}
}

function markOf(standing: string | null): Citing['mark'] {
  if (standing === 'retracted') return {text: 'Retracted', tone: 'critical'}
  return standing === 'archived' ? {text: 'Archived', tone: 'neutral'} : null
}
