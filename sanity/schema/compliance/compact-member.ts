import {EarthAmericasIcon} from '@sanity/icons/EarthAmericas'
import {defineField, defineType} from 'sanity'

import {JURISDICTIONS} from '../../../lib/editorial/jurisdictions.ts'
import {COMPACTS} from '../../../lib/editorial/licenses.ts'
import {urlField} from '../fields/url.ts'

/** That a state takes part in a compact, since when, and how we know. */
export const compactMember = defineType({
  name: 'compactMember',
  title: 'Compact member',
  type: 'document',
  icon: EarthAmericasIcon,
  fields: [
    defineField({
      name: 'compact',
      title: 'Compact',
      type: 'string',
      description: 'The agreement between states.',
      options: {list: COMPACTS.map(({value, title}) => ({value, title}))},
      validation: (rule) => rule.required().error('Choose the compact.'),
    }),
    defineField({
      name: 'jurisdiction',
      title: 'State',
      type: 'string',
      description: 'One document for each state.',
      options: {list: JURISDICTIONS.filter(({kind}) => kind !== 'foreign').map(({value, title}) => ({value, title}))},
      validation: (rule) => rule.required().error('Choose the state.'),
    }),
    defineField({
      name: 'enactedOn',
      title: 'Became law on',
      type: 'date',
      description: 'A law alone gives nobody a privilege yet.',
    }),
    defineField({
      name: 'operationalOn',
      title: 'Issues privileges since',
      type: 'date',
      description: 'Leave empty while the state does not issue them. Only this date counts for licences.',
      validation: (rule) =>
        rule.custom((day, {document}) => {
          const enacted = document?.['enactedOn']
          return !day || typeof enacted !== 'string' || day >= enacted || 'This is before it became law. Check both dates.'
        }),
    }),
    defineField({
      name: 'source',
      title: 'Where this is written',
      type: 'object',
      description: 'A page of the compact’s commission or of the state’s board.',
      fields: [
        defineField({name: 'title', title: 'Title', type: 'string', description: 'Of the page.'}),
        urlField({name: 'url', title: 'Address', description: 'Of the page.', kinds: ['web'], required: false}),
        defineField({name: 'checkedOn', title: 'Read on', type: 'date', description: 'The day someone last read it there.'}),
      ],
      validation: (rule) => rule.required().error('Say where this is written.'),
    }),
    defineField({
      name: 'verified',
      title: 'Read at the source',
      type: 'boolean',
      description: 'Tick this once somebody has read it there, not before.',
      initialValue: false,
      validation: (rule) =>
        rule.custom((verified, {document}) => {
          const source = document?.['source'] as {url?: string; checkedOn?: string} | undefined
          return (
            !verified || Boolean(source?.url && source.checkedOn) || 'Add the address and the day it was read, then tick this.'
          )
        }),
    }),
  ],
  preview: {
    select: {compact: 'compact', state: 'jurisdiction', since: 'operationalOn', verified: 'verified'},
    prepare: ({compact, state, since, verified}) => ({
      title: `${state ?? '?'} — ${COMPACTS.find(({value}) => value === compact)?.title ?? 'no compact yet'}`,
      subtitle: `${since ? `issues since ${since}` : 'does not issue yet'}${verified ? '' : ', to be checked'}`,
    }),
  },
})
