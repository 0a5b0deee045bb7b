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
      {field: 'part', message: 'Choose the part of the post that it is about.'},
      {field: 'text', message: 'Say what is wrong.'},
    ],
  },
  'a post without headings': {...form, post: {...form.post, parts: []}},
}
