import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {STAGES} from '../../../lib/editorial/policy.ts'

const days = (name: string, title: string, description: string) =>
  defineField({
    name,
    title,
    type: 'number',
    description,
    validation: (rule) => rule.integer().min(0).max(3650).error('Write a number of days.'),
  })

/** How careful the clinic is: who reviews what, how often, and what happens when that is late. */
export const editorialPolicy = defineType({
  name: 'editorialPolicy',
  title: 'Editorial policy',
  type: 'document',
  icon: ClipboardIcon,
  fields: [
    defineField({
      name: 'tiers',
      title: 'Tiers',
      type: 'array',
      description: 'A clinician’s review can never be left out.',
      of: [
        defineArrayMember({
          name: 'tierPolicy',
          title: 'Tier',
          type: 'object',
          fields: [
            defineField({
              name: 'tier',
              title: 'Tier',
              type: 'string',
              options: {list: ['A', 'B', 'C']},
              validation: (rule) => rule.required().error('Choose the tier.'),
            }),
            defineField({
              name: 'stages',
              title: 'Reviews',
              type: 'array',
              description: 'In this order.',
              of: [defineArrayMember({type: 'string'})],
              options: {list: [...STAGES]},
            }),
            defineField({
              name: 'reviewEveryMonths',
              title: 'Review every … months',
              type: 'number',
              validation: (rule) => rule.integer().min(1).max(60).error('Write a number of months, at most 60.'),
            }),
            defineField({
              name: 'sources',
              title: 'Sources at least',
              type: 'number',
              validation: (rule) => rule.integer().min(0).max(50),
            }),
            days('noteAfterDays', 'Note after … days', 'Days after the due date on which readers see a note. Empty: never.'),
            days(
              'bannerAfterDays',
              'Banner after … days',
              'Days after the due date on which readers see a banner above the text. Empty: never.',
            ),
            days('noindexAfterDays', 'Off search engines after … days', 'Days after the due date. Empty: never.'),
          ],
          preview: {
            select: {tier: 'tier', months: 'reviewEveryMonths'},
            prepare: ({tier, months}) => ({title: `Tier ${tier ?? '?'}`, subtitle: months ? `every ${months} months` : ''}),
          },
        }),
      ],
    }),
    defineField({
      name: 'schedulerHosts',
      title: 'Where patients may book',
      type: 'array',
      description: 'Names of hosts, such as schedule.clinic.example. Offers lead to no others for booking. Empty: to any.',
      of: [
        defineArrayMember({
          type: 'string',
          validation: (rule) =>
            rule.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, {name: 'host'}).error('Only the name: schedule.clinic.example'),
        }),
      ],
    }),
    defineField({
      name: 'attestEveryMonths',
      title: 'Declare interests every … months',
      type: 'number',
      validation: (rule) => rule.integer().min(1).max(36).error('Write a number of months.'),
    }),
    defineField({
      name: 'readingGrade',
      title: 'Reading grade to aim for',
      type: 'number',
      description: 'Posts above it get a hint, never a refusal.',
      validation: (rule) => rule.min(1).max(18).error('Write a grade, for example 8.'),
    }),
    days('verifyEveryDays', 'Verify licenses every … days', 'At the board’s own register.'),
    days('verifyProbationEveryDays', 'On probation every … days', 'The same for a license on probation.'),
    defineField({
      name: 'allowRetiredAuthors',
      title: 'Retired clinicians may write',
      type: 'boolean',
      description: 'As “formerly licensed”.',
      initialValue: false,
    }),
  ],
  preview: {prepare: () => ({title: 'Editorial policy'})},
})
