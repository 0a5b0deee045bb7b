import {TextIcon} from '@sanity/icons/Text'
import {defineArrayMember, defineField, defineType} from 'sanity'

/** A word that patients may not know, with what it means. Posts that use it explain it by themselves. */
export const glossaryTerm = defineType({
  name: 'glossaryTerm',
  title: 'Glossary term',
  type: 'document',
  icon: TextIcon,
  fields: [
    defineField({
      name: 'term',
      title: 'Word',
      type: 'string',
      description: 'As it stands in the middle of a sentence, for example sciatic nerve.',
      validation: (rule) => [rule.required().error('Write the word.'), rule.max(60).error('Shorten the word to 60 characters.')],
    }),
    defineField({
      name: 'definition',
      title: 'What it means',
      type: 'text',
      rows: 3,
      description:
        'One or two plain sentences. Say what it is, and never what to do about it: that belongs into a reviewed post.',
      validation: (rule) => [
        rule.required().error('Say what the word means.'),
        rule.max(200).error('Shorten the explanation to 200 characters.'),
      ],
    }),
    defineField({
      name: 'alsoWritten',
      title: 'Also written',
      type: 'array',
      description: 'Other ways to write it, for example disc for disk. A plural with s is found without that.',
      of: [defineArrayMember({type: 'string'})],
    }),
  ],
  orderings: [{title: 'Word', name: 'term', by: [{field: 'term', direction: 'asc'}]}],
  preview: {select: {title: 'term', subtitle: 'definition'}},
})
