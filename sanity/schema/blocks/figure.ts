import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType} from 'sanity'

import {altFields} from '../fields/picture.ts'

/** A picture inside the text, with the words for those who cannot see it. */
export const figure = defineType({
  name: 'figure',
  title: 'Picture',
  type: 'image',
  icon: ImageIcon,
  description: 'A picture that explains something the words alone do not.',
  options: {hotspot: true},
  fields: [
    ...altFields,
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'Shown under the picture. Say what the reader should notice.',
      validation: (rule) => rule.max(300).error('Shorten the caption to 300 characters.'),
    }),
    defineField({
      name: 'credit',
      title: 'Credit',
      type: 'string',
      description: 'Who made the picture, if that must be said.',
    }),
  ],
  validation: (rule) => rule.custom((picture) => Boolean(picture?.asset) || 'Upload a picture or remove this block.'),
  preview: {
    select: {title: 'caption', subtitle: 'alt', media: 'asset'},
    prepare: ({title, subtitle, media}) => ({
      title: title || subtitle || 'Picture',
      subtitle: title ? subtitle : undefined,
      media,
    }),
  },
})
