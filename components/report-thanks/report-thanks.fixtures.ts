const post = {slug: 'dry-needling-and-sciatica', title: 'Dry needling and sciatica'}

export const reportThanksExamples = {
  'a report': {post, about: 'report' as const, helpline: null},
  'a report, and help comes first': {post, about: 'report' as const, helpline: '911' as const},
  'an answer, in Spanish': {
    post: {slug: 'dolor-y-sueno', title: 'Dolor y sueño'},
    about: 'feedback' as const,
    helpline: null,
    locale: 'es' as const,
  },
  'an answer': {post, about: 'feedback' as const, helpline: null},
}
