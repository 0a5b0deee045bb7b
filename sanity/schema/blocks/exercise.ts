import {HeartIcon} from '@sanity/icons/Heart'
import {defineArrayMember, defineField, defineType} from 'sanity'

/** An exercise to do at home: how, how much, and when to stop. It prints as a card to take along. */
export const exercise = defineType({
  name: 'exercise',
  title: 'Exercise',
  type: 'object',
  icon: HeartIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      type: 'string',
      description: 'As you call it with patients, for example Stand up and sit down.',
      validation: (rule) => [
        rule.required().error('Name the exercise.'),
        rule.max(80).error('Shorten the name to 80 characters.'),
      ],
    }),
    defineField({
      name: 'purpose',
      title: 'What it is for',
      type: 'string',
      description: 'One short sentence. Leave empty if the text above says it.',
      validation: (rule) => rule.max(160).error('Shorten this to 160 characters.'),
    }),
    defineField({
      name: 'steps',
      title: 'Steps',
      type: 'array',
      description: 'In order, one movement in each.',
      of: [
        defineArrayMember({type: 'string', validation: (rule) => rule.max(240).error('Shorten this step to 240 characters.')}),
      ],
      validation: (rule) => [
        rule.required().min(1).error('Write at least one step.'),
        rule.max(12).error('Keep it to twelve steps, or make two exercises of it.'),
      ],
    }),
    defineField({
      name: 'dose',
      title: 'How much',
      type: 'string',
      description: 'How often and how long, with numbers, for example “8 times, twice a day”.',
      validation: (rule) => [
        rule.required().error('Say how much and how often.'),
        rule.max(120).error('Shorten this to 120 characters.'),
      ],
    }),
    defineField({
      name: 'stopIf',
      title: 'Stop if',
      type: 'array',
      description: 'Signs that mean: stop, and ask. At least one.',
      of: [
        defineArrayMember({type: 'string', validation: (rule) => rule.max(160).error('Shorten this sign to 160 characters.')}),
      ],
      validation: (rule) => rule.required().min(1).error('Write at least one sign that means: stop.'),
    }),
  ],
  preview: {select: {title: 'title', subtitle: 'dose'}},
})
