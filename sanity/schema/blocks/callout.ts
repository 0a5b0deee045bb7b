import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {defineField, defineType} from 'sanity'

import {plainTextSummary} from '../../../lib/text/portable-text-summary.ts'

/** How soon a reader should act; colour, heading and hidden wording follow from it on the page. */
export const CARE_LEVELS = [
  {value: 'information', title: 'Information: good to know'},
  {value: 'nonUrgent', title: 'Non-urgent: make an appointment'},
  {value: 'urgent', title: 'Urgent: get help today'},
  {value: 'emergency', title: 'Emergency: call 911 now'},
] as const

export const callout = defineType({
  name: 'callout',
  title: 'Care advice',
  type: 'object',
  icon: InfoOutlineIcon,
  fields: [
    defineField({
      name: 'level',
      title: 'How soon should the reader act?',
      type: 'string',
      description: 'Decides the colour and the words that screen readers hear first.',
      options: {list: [...CARE_LEVELS], layout: 'radio'},
      initialValue: 'information',
      validation: (rule) => rule.required().error('Choose how soon the reader should act.'),
    }),
    defineField({
      name: 'title',
      title: 'Heading',
      type: 'string',
      description: 'What this is about in a few words, for example “Call 911 if you:”.',
      validation: (rule) => [
        rule.required().error('Write a short heading.'),
        rule.max(90).error('Shorten the heading to 90 characters.'),
      ],
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'plainText',
      description: 'A short list works best: one sign or step in each line.',
      validation: (rule) => rule.required().min(1).error('Write what the reader should know or do.'),
    }),
  ],
  preview: {
    select: {level: 'level', title: 'title', body: 'body'},
    prepare: ({level, title, body}) => ({
      title: title || plainTextSummary(body) || 'Care advice',
      subtitle: CARE_LEVELS.find((known) => known.value === level)?.title ?? 'Choose a level',
    }),
  },
})
