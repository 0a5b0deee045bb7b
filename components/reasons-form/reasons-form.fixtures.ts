const form = {
  post: {slug: 'dry-needling-and-sciatica', title: 'Dry needling and sciatica'},
  token: 'token',
  trap: 'website',
  problems: [],
}

export const reasonsFormExamples = {
  'after “No”': form,
  'in Spanish': {...form, post: {slug: 'dolor-y-sueno', title: 'Dolor y sueño'}, locale: 'es' as const},
  'nothing was chosen': {...form, problems: [{field: 'reason', phrase: 'Choose one of the reasons.' as const}]},
}
