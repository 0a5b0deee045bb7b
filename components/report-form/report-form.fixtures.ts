const form = {
  post: {
    slug: 'dry-needling-and-sciatica',
    title: 'Dry needling and sciatica',
    parts: [
      {key: 'h1', title: 'What sciatica is'},
      {key: 'h2', title: 'Can it help?'},
    ],
  },
  token: 'token',
  trap: 'website',
  typed: {part: '', text: ''},
  problems: [],
}

export const reportFormExamples = {
  'nothing typed yet': form,
  'both are missing': {
    ...form,
    problems: [
      {field: 'part', phrase: 'Choose the part of the post that it is about.' as const},
      {field: 'text', phrase: 'Say what is wrong.' as const},
    ],
  },
  'in Spanish': {
    ...form,
    post: {slug: 'dolor-y-sueno', title: 'Dolor y sueño', parts: [{key: 'h1', title: 'Antes de acostarse'}]},
    locale: 'es' as const,
  },
  'a post without headings': {...form, post: {...form.post, parts: []}},
}
