import {defineArrayMember, defineType} from 'sanity'

import {linkAnnotation} from './link.ts'

/** Short formatted text without headings: answers, disclaimers, biographies, the inside of a callout. */
export const plainText = defineType({
  name: 'plainText',
  title: 'Short text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{title: 'Paragraph', value: 'normal'}],
      lists: [
        {title: 'Bulleted list', value: 'bullet'},
        {title: 'Numbered list', value: 'number'},
      ],
      marks: {
        decorators: [
          {title: 'Bold', value: 'strong'},
          {title: 'Italic', value: 'em'},
        ],
        annotations: [linkAnnotation],
      },
    }),
  ],
})
