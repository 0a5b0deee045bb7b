const maren = {givenName: 'Maren', familyName: 'Okafor'}
const teodor = {givenName: 'Teodor', familyName: 'Lindqvist'}

export const draftListExamples = {
  'two posts': {
    posts: [
      {id: 'post-knees', title: 'How a knee mends', authors: [maren, teodor], editedAt: '2026-11-20T09:00:00Z', hasDraft: true},
      {id: 'post-rest', title: 'When to rest', authors: [teodor], editedAt: '2026-10-02T09:00:00Z', hasDraft: false},
    ],
  },
  'one without a title or a name': {
    posts: [{id: 'post-new', title: '', authors: [], editedAt: '2026-11-20T09:00:00Z', hasDraft: true}],
  },
  'none yet': {posts: []},
}
