import {citingOf, type FoundCiting} from '../../../sanity/studio/sources/citing.ts'

const found = (_id: string, _type: FoundCiting['_type'], title: string | null, standing: string | null = null): FoundCiting => ({
  _id,
  _type,
  title,
  standing,
})

test('a post and its draft are one entry, with the draft’s title', () => {
  const {posts} = citingOf([found('a', 'post', 'Old'), found('drafts.a', 'post', 'New'), found('drafts.b', 'post', null)])
  expect(posts).toEqual([
    {id: 'a', type: 'post', title: 'New', mark: null},
    {id: 'b', type: 'post', title: 'No title yet', mark: {text: 'Draft', tone: 'caution'}},
  ])
})

test('a retracted publication says so', () => {
  const {publications} = citingOf([found('publication-a', 'publication', 'T', 'retracted')])
  expect(publications).toEqual([
    {id: 'publication-a', type: 'publication', title: 'T', mark: {text: 'Retracted', tone: 'critical'}},
  ])
})
