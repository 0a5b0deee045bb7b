/** The parts of a call to action: its buttons, its dates, where it is offered and where it stands. */
import {defineArrayMember, defineField} from 'sanity'

import {JURISDICTIONS} from '../../../lib/editorial/jurisdictions.ts'
import {DESTINATIONS, destinationProblem, isDestination} from '../../../lib/editorial/offers/destinations.ts'
import {isBar, SLOTS} from '../../../lib/editorial/offers/offer.ts'
import {LONGEST, MOST_ACTIONS, MOST_VARIANTS} from '../../../lib/editorial/offers/rules.ts'
import {scheduleProblems, type Schedule} from '../../../lib/editorial/offers/schedule.ts'
import {referenceTo, withoutRepeats} from './references.ts'

/** Where clinics of the United States are; any other name of a time zone can be typed by an import. */
const TIME_ZONES = [...new Set(JURISDICTIONS.map(({timeZone}) => timeZone))].toSorted()
const STATES = JURISDICTIONS.filter(({kind}) => kind !== 'foreign').map(({value, title}) => ({value, title}))

const withoutAsterisk = (words: string | undefined) =>
  !words?.includes('*') || 'Leave the asterisk out: it is added together with its note.'

const CAMPAIGN_TAGS = [
  ['source', 'Source', 'Through which door readers come, for example: blog'],
  ['medium', 'Medium', 'For example: post'],
  ['campaign', 'Campaign', 'A name without a condition in it, for example: december-2026'],
  ['content', 'Content', 'Optional: tells two buttons apart.'],
] as const

const action = defineArrayMember({
  name: 'offerAction',
  title: 'Button',
  type: 'object',
  fields: [
    defineField({
      name: 'kind',
      title: 'What it does',
      type: 'string',
      description: 'Each kind is checked by its own rule. Telehealth is offered only where a reader’s state allows it.',
      options: {list: DESTINATIONS.map(({value, title}) => ({value, title}))},
      validation: (rule) => rule.required().error('Choose what the button does.'),
    }),
    defineField({
      name: 'label',
      title: 'Words on the button',
      type: 'string',
      description: 'What happens when it is pressed. The asterisk is added by itself.',
      validation: (rule) => [
        rule.required().error('Write the words on the button.'),
        rule.max(LONGEST.label).error(`Shorten the words to ${LONGEST.label} characters.`),
        rule.custom(withoutAsterisk),
      ],
    }),
    defineField({
      name: 'href',
      title: 'Where it leads',
      type: 'string',
      description: DESTINATIONS.map(({title, hint}) => `${title}: ${hint}`).join(' '),
      validation: (rule) =>
        rule.custom((href, {parent}) => {
          const {kind, label} = (parent ?? {}) as {kind?: string; label?: string}
          // Which hosts may be booked at, the desk knows: it checks the list when the offer is sent.
          return !isDestination(kind) || (destinationProblem({kind, label: label ?? '', href: href ?? ''}, []) ?? true)
        }),
    }),
    defineField({
      name: 'campaign',
      title: 'Tags of the campaign',
      type: 'object',
      description: 'Added to web addresses (utm_…). They say through which door somebody came, never what they read about.',
      options: {collapsible: true, collapsed: true},
      hidden: ({parent}) => !['book', 'telehealth', 'download'].includes((parent as {kind?: string} | undefined)?.kind ?? ''),
      fields: CAMPAIGN_TAGS.map(([name, title, description]) =>
        defineField({
          name,
          title,
          type: 'string',
          description,
          validation: (rule) =>
            rule.regex(/^[a-z0-9_-]{1,50}$/, {name: 'tag'}).error('Small letters, digits, - and _, up to 50.'),
        }),
      ),
    }),
  ],
  preview: {select: {title: 'label', subtitle: 'href'}},
})

export const actionsField = defineField({
  name: 'actions',
  title: 'Buttons',
  type: 'array',
  group: 'words',
  description: 'One to three; a bar needs none. The first is the one thing readers are asked to do.',
  of: [action],
  validation: (rule) => [
    rule.custom(
      (actions, {document}) =>
        (actions ?? []).length > 0 || isBar((document ?? {}) as Parameters<typeof isBar>[0]) || 'Add a button.',
    ),
    rule.max(MOST_ACTIONS).error(`Leave ${MOST_ACTIONS} buttons at most.`),
  ],
})

export const regionsField = defineField({
  name: 'regions',
  title: 'Where it is offered',
  type: 'object',
  group: 'law',
  description: 'In which states. Readers whose state is unknown are told the names of the states it is limited to.',
  fields: [
    defineField({
      name: 'mode',
      title: 'Offered',
      type: 'string',
      options: {
        list: [
          {value: 'everywhere', title: 'Everywhere'},
          {value: 'only', title: 'Only in these states'},
          {value: 'except', title: 'Everywhere but in these states'},
        ],
        layout: 'radio',
      },
      initialValue: 'everywhere',
    }),
    defineField({
      name: 'states',
      title: 'States',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {list: STATES},
      hidden: ({parent}) => ((parent as {mode?: string} | undefined)?.mode ?? 'everywhere') === 'everywhere',
      validation: (rule) =>
        rule.custom((states, {parent}) => {
          const isLimited = (parent as {mode?: string} | undefined)?.mode === 'only'
          return !isLimited || (states ?? []).length > 0 || 'Name the states, or offer it everywhere.'
        }),
    }),
  ],
})

const time = (name: string, title: string, description: string) =>
  defineField({
    name,
    title,
    type: 'string',
    description,
    placeholder: '09:00',
    validation: (rule) => rule.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {name: 'time'}).error('Write the time as 24 hours: 09:00.'),
  })

export const scheduleField = defineField({
  name: 'schedule',
  title: 'When it runs',
  type: 'object',
  group: 'where',
  description: 'By the clock at the clinic. It appears and disappears by itself, to the minute.',
  fields: [
    defineField({name: 'startsOn', title: 'First day', type: 'date', description: 'Empty: as soon as it is approved.'}),
    time('startsAt', 'From', 'Empty: from the beginning of that day.'),
    defineField({name: 'endsOn', title: 'Last day', type: 'date', description: 'Empty: until somebody ends it.'}),
    time('endsAt', 'Until', 'Empty: until the end of that day.'),
    defineField({
      name: 'timeZone',
      title: 'Clock',
      type: 'string',
      description: 'Whose days these are. Empty: the clinic’s.',
      options: {list: TIME_ZONES},
    }),
    defineField({
      name: 'pauses',
      title: 'Pauses',
      type: 'array',
      description: 'Days in between on which it is not shown, for example while the clinic is closed.',
      of: [
        defineArrayMember({
          name: 'pause',
          type: 'object',
          fields: [
            defineField({name: 'from', title: 'From', type: 'date'}),
            defineField({name: 'to', title: 'To', type: 'date', description: 'The last day of the pause.'}),
          ],
          preview: {select: {title: 'from', subtitle: 'to'}},
        }),
      ],
    }),
  ],
  validation: (rule) => rule.custom((schedule) => scheduleProblems(schedule as Schedule | undefined)[0]?.why ?? true),
})

const places = (name: string, title: string, type: string, description: string) =>
  defineField({
    name,
    title,
    type: 'array',
    description,
    of: [referenceTo(type)],
    validation: (rule) => rule.custom(withoutRepeats('entry')),
  })

export const placementField = defineField({
  name: 'placement',
  title: 'Where it stands',
  type: 'object',
  group: 'where',
  description:
    'Besides the posts whose authors have chosen it. Of several the nearest stands: this post, then a condition, a part of the body, a clinician, everywhere.',
  fields: [
    defineField({
      name: 'slots',
      title: 'Places',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {list: [...SLOTS]},
      initialValue: ['end'],
    }),
    defineField({name: 'everywhere', title: 'On every page with such a place', type: 'boolean', initialValue: false}),
    places('posts', 'On these posts', 'post', 'At their end.'),
    places('topics', 'Under these topics', 'topic', 'On their posts and pages, as the places above say.'),
    places('clinicians', 'With these clinicians', 'clinician', 'On posts they wrote and on their pages.'),
    places('notOnPosts', 'Never on these posts', 'post', 'Whatever else is said, also by their authors.'),
  ],
})

export const variantsField = defineField({
  name: 'variants',
  title: 'Test of other words',
  type: 'array',
  group: 'test',
  description:
    'The same offer in other words, in turn with its own: by page and day, never by person. Its legal note and where it leads stay as they are.',
  of: [
    defineArrayMember({
      name: 'variant',
      type: 'object',
      fields: [
        defineField({name: 'name', title: 'Name', type: 'string', description: 'For the results; readers never see it.'}),
        defineField({
          name: 'headline',
          title: 'Headline',
          type: 'string',
          description: 'Empty: as it is.',
          validation: (rule) => rule.max(LONGEST.headline).error(`Shorten the headline to ${LONGEST.headline} characters.`),
        }),
        defineField({
          name: 'body',
          title: 'Text',
          type: 'text',
          rows: 3,
          description: 'Empty: as it is.',
          validation: (rule) => rule.max(LONGEST.body).error(`Shorten the text to ${LONGEST.body} characters.`),
        }),
        defineField({
          name: 'label',
          title: 'Words on the first button',
          type: 'string',
          description: 'Empty: as they are.',
          validation: (rule) => [
            rule.max(LONGEST.label).error(`Shorten the words to ${LONGEST.label} characters.`),
            rule.custom(withoutAsterisk),
          ],
        }),
        defineField({
          name: 'weight',
          title: 'Share',
          type: 'number',
          description: 'Against 1 for the offer’s own words.',
          initialValue: 1,
          validation: (rule) => rule.integer().min(1).max(9).error('A whole number from 1 to 9.'),
        }),
      ],
      preview: {select: {title: 'name', subtitle: 'headline'}},
    }),
  ],
  validation: (rule) => rule.max(MOST_VARIANTS).error(`Leave ${MOST_VARIANTS} at most.`),
})
