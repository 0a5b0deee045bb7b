import {evaluate, parse} from 'groq-js'

import {postQuery} from '../../../sanity/queries/posts.ts'

const publication = (slug: string, locale: string, translationOf?: string) => ({
  _id: `publication-${slug}`,
  _type: 'publication',
  standing: 'live',
  post: {_ref: slug},
  slug: {current: slug},
  publishedAt: '2026-11-01T12:00:00Z',
  locale,
  ...(translationOf ? {translation: {of: {_ref: translationOf}}} : {}),
})
const dataset = [
  publication('knee', 'en'),
  publication('hip', 'en'),
  publication('rodilla', 'es', 'knee'),
  publication('espalda', 'es'),
]

/** The addresses of other versions that the query finds for a post. */
async function versionsOf(slug: string): Promise<string[]> {
  const params = {slug}
  const answer = (await (await evaluate(parse(postQuery, {params}), {dataset, params})).get()) as {
    versions: {document: {slug: {current: string}}}[]
  }
  return answer.versions.map(({document}) => document.slug.current)
}

it.each([
  ['knee', ['rodilla']],
  ['rodilla', ['knee', 'rodilla']],
  ['hip', []],
  ['espalda', []],
])('%s has as other versions %j, and no post that merely is no translation either', async (slug, expected) => {
  expect((await versionsOf(slug)).toSorted()).toEqual(expected)
})
