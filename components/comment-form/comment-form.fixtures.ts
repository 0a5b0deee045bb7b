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
    problems: [{field: 'name', message: 'Enter a name to show. It need not be your real one.'}],
  },
  'refused for another reason': {
    ...form,
    typed: {name: 'Sam', text: '<script>alert(1)</script>'},
    problems: [{field: 'form', message: 'There have been many messages in a short time. Please wait an hour and send it again.'}],
  },
  'comments are closed': {...form, isOpen: false},
}
