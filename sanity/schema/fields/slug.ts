import {defineField} from 'sanity'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LONGEST_SLUG = 96

/** The last part of a page's address, made from another field and checked to be plain lower-case words. */
export function slugField({
  source,
  example,
  isPage = true,
}: {
  source: string | ((document: Record<string, unknown>) => string)
  example: string
  /** Pages leave their old address leading to the new one; a part of a page cannot. */
  isPage?: boolean
}) {
  const later = isPage
    ? 'If you change it later, the old address leads to the new one.'
    : 'Changing it later breaks links that people saved.'
  return defineField({
    name: 'slug',
    title: 'Web address',
    type: 'slug',
    description: `The last part of this page’s address, for example “${example}”. Press Generate. ${later}`,
    options: {source: source as string, maxLength: LONGEST_SLUG},
    validation: (rule) =>
      rule.required().custom((slug) => {
        const current = slug?.current ?? ''
        if (current === '') return 'Press Generate to make a web address.'
        if (current.length > LONGEST_SLUG) return `Shorten the web address to ${LONGEST_SLUG} characters.`
        return SLUG.test(current) || 'Use lower-case letters, numbers and single hyphens only.'
      }),
  })
}
