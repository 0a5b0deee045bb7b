const post = {slug: 'dry-needling-and-sciatica', title: 'Dry needling and sciatica'}

export const commentThanksExamples = {
  'it is held': {post, number: 'k7m3x9qa2b', helpline: null},
  'it is held, in Spanish': {
    post: {slug: 'dolor-y-sueno', title: 'Dolor y sueño'},
    number: 'k7m3x9qa2b',
    helpline: null,
    locale: 'es' as const,
  },
  'help comes first': {post, number: 'k7m3x9qa2b', helpline: '988' as const},
}
