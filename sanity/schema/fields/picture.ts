import {defineField, type FieldDefinition} from 'sanity'

const LONGEST_ALT = 250
const FILE_NAME = /\.(?:avif|gif|jpe?g|png|webp)$/i
const SAYS_PICTURE = /^(?:an? )?(?:image|picture|photo|photograph|graphic) of\b/i

type PictureParent = {alt?: string; decorative?: boolean; asset?: {_ref?: string}}

/**
 * The two fields every picture carries: words for those who cannot see it, or the explicit choice that it says nothing.
 *
 * One of the two is required, both together are refused (WCAG 2.2, 1.1.1).
 */
export const altFields: FieldDefinition[] = [
  defineField({
    name: 'alt',
    title: 'What the picture shows',
    type: 'string',
    description: 'Read aloud to people who cannot see the picture. Say what matters in it, in one sentence.',
    hidden: ({parent}) => (parent as PictureParent | undefined)?.decorative === true,
    validation: (rule) =>
      rule.custom((alt, {parent}) => {
        const picture = parent as PictureParent | undefined
        const words = alt?.trim() ?? ''
        if (!picture?.asset && words === '') return true
        if (picture?.decorative) return words === '' || 'Remove this text, or untick “Only decoration”.'
        if (words === '') return 'Describe the picture in one sentence, or tick “Only decoration”.'
        if (words.length > LONGEST_ALT) return `Shorten this to ${LONGEST_ALT} characters; put details into the caption.`
        if (FILE_NAME.test(words)) return 'This is a file name. Say what the picture shows.'
        return !SAYS_PICTURE.test(words) || 'Start with what is shown; screen readers already say that it is a picture.'
      }),
  }),
  defineField({
    name: 'decorative',
    title: 'Only decoration',
    type: 'boolean',
    description: 'Tick this only if nothing is lost when the picture is missing. Screen readers then skip it.',
    initialValue: false,
  }),
]

/** One picture with its words; shown on the site from the site's own address, never from a third party. */
export function pictureField({
  name,
  title,
  description,
  required = false,
}: {
  name: string
  title: string
  description: string
  required?: boolean
}) {
  return defineField({
    name,
    title,
    description,
    type: 'image',
    options: {hotspot: true},
    fields: altFields,
    validation: (rule) => rule.custom((picture) => !required || Boolean(picture?.asset) || 'Upload a picture.'),
  })
}
