const form = {
  post: {slug: 'dry-needling-and-sciatica', title: 'Dry needling and sciatica'},
  token: 'token',
  trap: 'website',
  problems: [],
}

export const reasonsFormExamples = {
  'after “No”': form,
  'nothing was chosen': {...form, problems: [{field: 'reason', message: 'Choose one of the reasons.'}]},
}
