export const feedbackExamples = {'below a post': {slug: 'dry-needling-and-sciatica'}}
