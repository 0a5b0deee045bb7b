import {EnterRightIcon} from '@sanity/icons/EnterRight'
import {defineField, defineType, type ValidationContext} from 'sanity'

import {LONGEST_ADDRESS, PAGE_TYPES} from '../../../lib/editorial/addresses.ts'
import {gatherRedirectFacts} from '../../../lib/editorial/redirect-facts.ts'
import {REDIRECT_KINDS, readRedirect, redirectProblems, type RedirectProblem} from '../../../lib/editorial/redirects.ts'

const API_VERSION = '2025-12-01'
const PAGES = PAGE_TYPES.map((type) => ({type}))
const isMoved = ({document}: {document: Record<string, unknown> | undefined}) => document?.['kind'] === 'moved'
const isGone = ({document}: {document: Record<string, unknown> | undefined}) => document?.['kind'] === 'gone'

/** What the desk would say to it, while it is being typed. */
function asTheDesk(field: RedirectProblem['field']) {
  return async (_value: unknown, {document, getClient}: ValidationContext) => {
    if (!document) return true
    const redirect = readRedirect(document)
    const client = getClient({apiVersion: API_VERSION})
    const facts = await gatherRedirectFacts((query, params) => client.fetch(query, params), redirect)
    const problem = (await redirectProblems(redirect, facts)).find((one) => one.field === field)
    return problem ? `${problem.why} ${problem.fix}` : true
  }
}

/** An address at which a page no longer stands: where it went, or why it was removed. */
export const redirect = defineType({
  name: 'redirect',
  title: 'Moved or removed address',
  type: 'document',
  icon: EnterRightIcon,
  fields: [
    defineField({
      name: 'from',
      title: 'Old address',
      type: 'string',
      description: `As it stands behind the name of this site, for example “/back-pain-tips”. Lower-case, at most ${LONGEST_ADDRESS} characters.`,
      validation: (rule) => rule.custom(asTheDesk('from')),
    }),
    defineField({
      name: 'kind',
      title: 'What happened',
      type: 'string',
      options: {list: [...REDIRECT_KINDS], layout: 'radio'},
      initialValue: 'moved',
      validation: (rule) => rule.custom(asTheDesk('kind')),
    }),
    defineField({
      name: 'target',
      title: 'Where it is now',
      type: 'reference',
      to: PAGES,
      // Weak: a page that is taken down must not be held up by its old address.
      weak: true,
      description: 'Its address is looked up whenever somebody asks: it may change again.',
      hidden: (context) => !isMoved(context),
    }),
    defineField({
      name: 'path',
      title: 'Or an address on this site',
      type: 'string',
      description: 'For a page that is no document, for example “/search”.',
      hidden: (context) => !isMoved(context),
      validation: (rule) => rule.custom(asTheDesk('path')),
    }),
    defineField({
      name: 'reason',
      title: 'Why it was removed',
      type: 'text',
      rows: 3,
      description: 'Readers see this. Say what they should not rely on any more, and name nobody.',
      hidden: (context) => !isGone(context),
      validation: (rule) => [rule.custom(asTheDesk('reason')), rule.max(600).error('Shorten the reason to 600 characters.')],
    }),
    defineField({
      name: 'replacement',
      title: 'What to read instead',
      type: 'reference',
      to: PAGES,
      weak: true,
      description: 'Readers get a link to it.',
      hidden: (context) => !isGone(context),
    }),
    defineField({
      name: 'on',
      title: 'Removed on',
      type: 'date',
      description: 'Readers see the day.',
      hidden: (context) => !isGone(context),
    }),
  ],
  orderings: [{title: 'Old address', name: 'from', by: [{field: 'from', direction: 'asc'}]}],
  preview: {
    select: {from: 'from', kind: 'kind', path: 'path', post: 'target.title', name: 'target.familyName', reason: 'reason'},
    prepare: ({from, kind, path, post, name, reason}) => ({
      title: from || 'No address yet',
      subtitle: kind === 'gone' ? `Removed: ${reason ?? ''}` : `Moved to ${post ?? name ?? path ?? '…'}`,
    }),
  },
})
