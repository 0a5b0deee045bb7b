import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {plainTextSummary} from '../../../lib/text/portable-text-summary.ts'

export const faq = defineType({
  name: 'faq',
  title: 'Questions and answers',
  type: 'object',
  icon: HelpCircleIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Heading',
      type: 'string',
      description: 'For example “Questions patients ask”.',
      initialValue: 'Questions patients ask',
      validation: (rule) => rule.required().error('Write a heading for the questions.'),
    }),
    defineField({
      name: 'items',
      title: 'Questions',
      type: 'array',
      description: 'Questions in the words patients use.',
      of: [
        defineArrayMember({
          name: 'question',
          title: 'Question',
          type: 'object',
          fields: [
            defineField({
              name: 'question',
              title: 'Question',
              type: 'string',
              description: 'One question, as a patient would ask it.',
              validation: (rule) => rule.required().error('Write the question.'),
            }),
            defineField({
              name: 'answer',
              title: 'Answer',
              type: 'plainText',
              description: 'The short answer first, then the reasons.',
              validation: (rule) => rule.required().min(1).error('Write the answer.'),
            }),
          ],
          preview: {
            select: {title: 'question', answer: 'answer'},
            prepare: ({title, answer}) => ({title: title || 'Question', subtitle: plainTextSummary(answer)}),
          },
        }),
      ],
      validation: (rule) => rule.required().min(1).error('Add at least one question.'),
    }),
  ],
  preview: {
    select: {title: 'title', items: 'items'},
    prepare: ({title, items}) => ({title: title || 'Questions and answers', subtitle: `${items?.length ?? 0} questions`}),
  },
})
