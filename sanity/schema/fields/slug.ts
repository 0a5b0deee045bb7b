import {defineField} from 'sanity'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LONGEST_SLUG = 96

/** The last part of a page's address, made from another field and checked to be plain lower-case words. */
export function slugField({
  source,
  example,
  of = 'page',
}: {
  source: string | ((document: Record<string, unknown>) => string)
  example: string
  /** A page leaves its old address leading to the new one; a place on a page, behind the # of its address, cannot. */
  of?: 'page' | 'place'
}) {
  const later =
    of === 'page'
      ? 'If you change it later, the old address leads to the new one.'
      : 'If you change it later, links that people saved lead to the top of the page.'
  return defineField({
    name: 'slug',
    title: 'Web address',
    type: 'slug',
    description: `The last part of this ${of}’s address, for example “${example}”. Press Generate. ${later}`,
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
