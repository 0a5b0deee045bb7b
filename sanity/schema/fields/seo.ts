import {defineField} from 'sanity'

import {lintClaims} from '../../../lib/editorial/claims/lint.ts'
import {ROOM} from '../../../lib/seo/snippet.ts'

/** Words that promise a cure are seen first in search results. The gate stops them in posts; here every page is warned. */
function withoutPromises(text: string | undefined): string | true {
  const today = new Date().toISOString().slice(0, 10)
  const [finding] = lintClaims({blocks: [{path: 'seo', text: text ?? ''}]}, {waivers: [], today}).filter(
    ({severity}) => severity === 'error',
  )
  return finding ? `“${finding.quote}”: ${finding.why} ${finding.fix}` : true
}

/** What search engines and shared links show, where it should differ from the page itself. */
export const seoField = defineField({
  name: 'seo',
  title: 'Search and sharing',
  type: 'object',
  group: 'sharing',
  description: 'Leave empty to use the title and the summary.',
  options: {collapsible: true, collapsed: true},
  fields: [
    defineField({
      name: 'title',
      title: 'Title in search results',
      type: 'string',
      description: `About ${ROOM.title} characters are shown, the name of the site included.`,
      validation: (rule) => [
        rule.max(ROOM.title).warning(`Search results cut titles after about ${ROOM.title} characters.`),
        rule.custom(withoutPromises).warning(),
      ],
    }),
    defineField({
      name: 'description',
      title: 'Description in search results',
      type: 'text',
      rows: 3,
      description: 'One or two sentences that say what the reader will learn; about 155 characters are shown.',
      validation: (rule) => [
        rule.max(ROOM.description).warning(`Search results cut descriptions after about ${ROOM.description} characters.`),
        rule.custom(withoutPromises).warning(),
      ],
    }),
    defineField({
      name: 'noIndex',
      title: 'Keep out of search engines',
      type: 'boolean',
      description: 'The page stays readable for everyone who has its address.',
      initialValue: false,
    }),
  ],
})
