import {BookIcon} from '@sanity/icons/Book'
import {EnterRightIcon} from '@sanity/icons/EnterRight'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {inLanguageAnnotation} from './in-language.ts'
import {linkAnnotation} from './link.ts'

/** A link on words to a post, topic or clinician: it keeps working when that page's address changes. */
const internalLinkAnnotation = defineArrayMember({
  name: 'internalLink',
  title: 'Link to a page of this site',
  type: 'object',
  icon: EnterRightIcon,
  fields: [
    defineField({
      name: 'reference',
      title: 'Page',
      type: 'reference',
      to: [{type: 'post'}, {type: 'topic'}, {type: 'clinician'}],
      // Weak: a page that is taken down must not be held up by a link to it. The words then stand without a link.
      weak: true,
      description: 'Choose the page; its address is looked up whenever it is shown.',
      validation: (rule) => rule.required().error('Choose the page that the words should open.'),
    }),
  ],
})

/** A pointer from a statement to the work that supports it; readers see a small number. */
const citationAnnotation = defineArrayMember({
  name: 'citation',
  title: 'Cite a source',
  type: 'object',
  icon: BookIcon,
  fields: [
    defineField({
      name: 'source',
      title: 'Source',
      type: 'reference',
      to: [{type: 'source'}],
      description: 'The work that supports the marked words. It joins the list of sources by itself.',
      validation: (rule) => rule.required().error('Choose the source that supports these words.'),
    }),
  ],
})

/** The text of a post. The page's title is its only first-level heading, so the text begins at the second level. */
export const postBody = defineType({
  name: 'postBody',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        {title: 'Paragraph', value: 'normal'},
        {title: 'Heading', value: 'h2'},
        {title: 'Smaller heading', value: 'h3'},
        {title: 'Smallest heading', value: 'h4'},
        {title: 'Quote', value: 'blockquote'},
      ],
      lists: [
        {title: 'Bulleted list', value: 'bullet'},
        {title: 'Numbered list', value: 'number'},
      ],
      marks: {
        decorators: [
          {title: 'Bold', value: 'strong'},
          {title: 'Italic', value: 'em'},
        ],
        annotations: [linkAnnotation, internalLinkAnnotation, citationAnnotation, inLanguageAnnotation],
      },
    }),
    defineArrayMember({type: 'figure'}),
    defineArrayMember({type: 'callout'}),
    defineArrayMember({type: 'ctaBlock'}),
    defineArrayMember({type: 'exercise'}),
    defineArrayMember({type: 'faq'}),
    defineArrayMember({type: 'dataTable'}),
    defineArrayMember({type: 'video'}),
  ],
})
