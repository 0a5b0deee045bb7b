const form = {
  post: {slug: 'dry-needling-and-sciatica', title: 'Dry needling and sciatica'},
  isOpen: true,
  token: 'token',
  trap: 'website',
  typed: {name: '', text: ''},
  problems: [],
}

export const commentFormExamples = {
  'nothing typed yet': form,
  'something is missing, and what was typed is still there': {
    ...form,
    typed: {name: '', text: 'Great tips!'},
    problems: [{field: 'name', phrase: 'Enter a name to show. It need not be your real one.' as const}],
  },
  'refused for another reason': {
    ...form,
    typed: {name: 'Sam', text: '<script>alert(1)</script>'},
    problems: [
      {field: 'form', phrase: 'There have been many messages in a short time. Please wait an hour and send it again.' as const},
    ],
  },
  'in Spanish, far too long': {
    ...form,
    post: {slug: 'dolor-y-sueno', title: 'Dolor y sueño'},
    typed: {name: 'Sol', text: '¡Muy útil!'},
    problems: [
      {
        field: 'text',
        phrase: 'Shorten your comment to {most} characters. It has {length} now.' as const,
        values: {most: 3000, length: 3001},
      },
    ],
    locale: 'es' as const,
  },
  'comments are closed': {...form, isOpen: false},
}
