/**
 * What keeps an offer from its readers: the rules that compliance's approval rests on, shown in Studio while marketing writes.
 *
 * The law behind them is data (`legalRule`, `disclaimer`), each with its source and the day it was read; none of this is legal advice.
 */
import {lintClaims} from '../claims/lint.ts'
import {referencedIds, type DisclaimerDocument, type DisclaimerVersionDocument, type LegalRule} from '../documents.ts'
import {JURISDICTIONS, jurisdictionOf} from '../jurisdictions.ts'
import {versionInEffect} from '../notices.ts'
import {localeOf} from '../../language/locales.ts'
import type {Role} from '../workflow.ts'
import {campaignProblem, destinationProblem} from './destinations.ts'
import {isBar, isInducement, type OfferDocument} from './offer.ts'
import {phaseAt, scheduleProblems, windowsOf} from './schedule.ts'

export type OfferFacts = {
  offer: OfferDocument
  rules: readonly LegalRule[]
  disclaimers: readonly DisclaimerDocument[]
  /** Versions whose signature has been checked; no others. */
  versions: readonly DisclaimerVersionDocument[]
  /** Where patients may be sent for booking; empty: nobody has made a list. */
  hosts: readonly string[]
  /** Parts of topics' addresses, which no campaign is named after. */
  healthWords: readonly string[]
  /** Milliseconds since 1970. */
  now: number
}

export type OfferFailure = {
  why: string
  /** What to do, addressed to whoever can. */
  fix: string
  /** The field to open, as Studio writes paths. */
  path: string
  level: 'block' | 'warning'
  who: readonly Role[]
}

export type OfferRule = {
  id: string
  /** What holds when the rule passes. */
  title: string
  check: (facts: OfferFacts) => OfferFailure[]
}

export const LONGEST = {headline: 60, body: 200, label: 40} as const
export const MOST_ACTIONS = 3
export const MOST_VARIANTS = 3

/** The claims rule about what is free. */
const SAYS_FREE = 'free-offer'

const MARKETING: readonly Role[] = ['marketing']
const COMPLIANCE: readonly Role[] = ['compliance']

const block = (why: string, fix: string, path: string, who = MARKETING): OfferFailure => ({why, fix, path, level: 'block', who})
const warning = (why: string, fix: string, path: string, who = MARKETING): OfferFailure => ({
  why,
  fix,
  path,
  level: 'warning',
  who,
})

export const OFFER_RULES: readonly OfferRule[] = [
  {
    id: 'words',
    title: 'It says in few words what is offered',
    check: ({offer}) => {
      const {headline, body, offerType} = offer
      return [
        ...(offerType ? [] : [block('Nobody has said what is offered.', 'Choose what is offered.', 'offerType')]),
        ...(headline?.trim() ? [] : [block('It has no headline.', 'Write a headline.', 'headline')]),
        ...tooLong('headline', headline, LONGEST.headline, 'headline'),
        ...tooLong('text', body, LONGEST.body, 'body'),
      ]
    },
  },
  {
    id: 'buttons',
    title: 'Its buttons lead where they say',
    check: ({offer, hosts, healthWords}) => {
      const actions = offer.actions ?? []
      if (actions.length === 0 && isBar(offer)) return []
      if (actions.length === 0) return [block('It has no button.', 'Add one.', 'actions')]
      const many =
        actions.length > MOST_ACTIONS
          ? [block(`It has ${actions.length} buttons.`, `Leave ${MOST_ACTIONS} at most: nobody chooses among more.`, 'actions')]
          : []
      return [
        ...many,
        ...actions.flatMap((action, index) => {
          const path = action._key ? `actions[_key=="${action._key}"]` : `actions[${index}]`
          const label = action.label?.trim() ?? ''
          const problem = destinationProblem(action, hosts)
          const told = campaignProblem(action.campaign, healthWords)
          return [
            ...(label === '' ? [block('A button has no words.', 'Write what happens when it is pressed.', `${path}.label`)] : []),
            ...(label.includes('*')
              ? [block('A button has an asterisk.', 'Leave it out: it is added together with its note.', `${path}.label`)]
              : []),
            ...tooLong('words on a button', label, LONGEST.label, `${path}.label`),
            ...(problem ? [block(`“${label || 'A button'}” leads nowhere that it may lead.`, problem, `${path}.href`)] : []),
            ...(told ? [block(`The tags of “${label || 'a button'}” cannot go out.`, told, `${path}.campaign`)] : []),
          ]
        }),
      ]
    },
  },
  {
    id: 'federal-programs',
    title: 'Something free or cheaper says whom it is not for',
    check: ({offer, disclaimers}) => {
      if (!isInducement(offer.offerType)) return []
      const kinds = referencedIds(offer.notes).map((id) => disclaimers.find(({_id}) => _id === id)?.kind)
      const named = offer.excludedPrograms ?? []
      return [
        ...(kinds.includes('federalBeneficiaryExclusion')
          ? []
          : [
              block(
                'It is free or discounted, and the note about federal programs is missing.',
                'Add a legal note of the kind “Offer: federal programs excluded”. Compliance writes them.',
                'notes',
              ),
            ]),
        ...(named.length > 0
          ? []
          : [
              block(
                'It is free or discounted, and nobody has said for which federal programs’ patients it is not.',
                'Tick the programs that the note names.',
                'excludedPrograms',
              ),
            ]),
      ]
    },
  },
  {
    id: 'state-wording',
    title: 'Every state in which it is shown has the wording it asks for',
    check: ({offer, rules, disclaimers}) => {
      if (!isInducement(offer.offerType)) return []
      const notes = referencedIds(offer.notes).flatMap((id) => disclaimers.find(({_id}) => _id === id) ?? [])
      return rules
        .filter(({subject, jurisdiction}) => subject === 'freeOffer' && mayStandIn(offer, jurisdiction))
        .flatMap(({jurisdiction, status}) => {
          const state = jurisdictionOf(jurisdiction)?.title ?? jurisdiction
          if (status === 'prohibited')
            return [block(`${state} does not allow such an offer.`, `Take ${state} out of its regions.`, 'regions')]
          if (status !== 'conditional') return []
          const isThere = notes.some(
            ({kind, jurisdictions}) =>
              kind === 'stateRequiredOffer' && ((jurisdictions ?? []).length === 0 || jurisdictions?.includes(jurisdiction)),
          )
          return isThere
            ? []
            : [
                block(
                  `${state} asks for wording of its own beside a free or discounted offer, and it is missing.`,
                  `Add the legal note for ${state}, or take ${state} out of its regions.`,
                  'notes',
                ),
              ]
        })
    },
  },
  {
    id: 'notes-approved',
    title: 'Its legal notes are approved and in effect',
    check: ({offer, disclaimers, versions, now}) => {
      const locale = localeOf(offer.locale)
      const begins = Math.max(now, windowsOf(offer.schedule).find(({to}) => to > now)?.from ?? now)
      return referencedIds(offer.notes).flatMap((id) => {
        const notice = disclaimers.find(({_id}) => _id === id)
        if (!notice) return [block('A legal note does not exist any more.', 'Choose another one.', 'notes')]
        if (versionInEffect(id, {versions, now: begins, locale})) return []
        return [
          block(
            `“${notice.title ?? 'A legal note'}” has no approved wording in the offer’s language when it begins.`,
            'Compliance approves a wording in the note’s own form.',
            'notes',
            COMPLIANCE,
          ),
        ]
      })
    },
  },
  {
    id: 'regions',
    title: 'It is clear where it is offered',
    check: ({offer, rules}) => {
      const {mode, states} = offer.regions ?? {}
      const unknown = (states ?? []).filter((code) => !JURISDICTIONS.some(({value}) => value === code))
      const allowed = rules.filter(
        ({subject, jurisdiction, status}) =>
          subject === offer.regulatedAs &&
          (status === 'permitted' || status === 'conditional') &&
          mayStandIn(offer, jurisdiction),
      )
      return [
        ...(mode === 'only' && (states ?? []).length === 0
          ? [block('It is limited to states, and none is named.', 'Name them, or offer it everywhere.', 'regions')]
          : []),
        ...unknown.map((code) => block(`“${code}” is no state.`, 'Use the two letters of the postal service.', 'regions')),
        ...(offer.regulatedAs && allowed.length === 0
          ? [
              block(
                'What it offers is regulated, and no legal rule permits it in any of its states.',
                'Compliance records what the law of each state says, with the day it was read.',
                'regulatedAs',
                COMPLIANCE,
              ),
            ]
          : []),
      ]
    },
  },
  {
    id: 'schedule',
    title: 'It begins and ends',
    check: ({offer, now}) => {
      const problems = scheduleProblems(offer.schedule)
      if (problems.length > 0) return problems.map(({field, why}) => block('Its dates cannot be read.', why, `schedule.${field}`))
      if (phaseAt(offer.schedule, now) === 'ended')
        return [block('Its last day is over.', 'Give it another last day, or leave it as it is.', 'schedule.endsOn')]
      return isInducement(offer.offerType) && !offer.schedule?.endsOn
        ? [
            warning(
              'Something free or cheaper has no last day.',
              'Give it one: what runs for ever is forgotten.',
              'schedule.endsOn',
            ),
          ]
        : []
    },
  },
  {
    id: 'bar',
    title: 'A bar above pages is short, sells nothing and ends by itself',
    check: ({offer}) => {
      if (!isBar(offer)) return []
      const {placement, schedule, offerType, regulatedAs, notes, picture, variants, actions} = offer
      const must = (holds: boolean, why: string, fix: string, path: string) => (holds ? [] : [block(why, fix, path)])
      const isAlone = (placement?.slots ?? []).length === 1
      const isPlain = !picture?.asset?._ref && (variants ?? []).length === 0 && (actions ?? []).length <= 1
      return [
        ...must(
          Boolean(schedule?.endsOn),
          'A bar without a last day stays until nobody sees it.',
          'Give it a last day.',
          'schedule.endsOn',
        ),
        ...must(
          isAlone,
          'A bar stands in no other place.',
          'Untick the other places, or make an offer of its own for them.',
          'placement.slots',
        ),
        ...must(
          !isInducement(offerType) && referencedIds(notes).length === 0,
          'A bar has no room for a legal note.',
          'Say what it is in an offer, and let the bar lead to the page.',
          'offerType',
        ),
        ...must(
          !regulatedAs,
          'A bar stands above pages of readers in every state.',
          'Leave out what is regulated by state.',
          'regulatedAs',
        ),
        ...must(isPlain, 'A bar has no picture, no test and one button at most.', 'Leave them out.', 'actions'),
      ]
    },
  },
  {
    id: 'claims',
    title: 'It promises nothing that nobody can promise',
    check: ({offer, now}) => {
      const {headline, body, actions, variants} = offer
      const blocks = [
        {path: 'headline', text: headline ?? ''},
        {path: 'body', text: body ?? ''},
        ...(actions ?? []).map(({_key, label}) => ({path: `actions[_key=="${_key ?? ''}"].label`, text: label ?? ''})),
        ...(variants ?? []).flatMap(({_key, ...words}) =>
          (['headline', 'body', 'label'] as const).map((field) => ({
            path: `variants[_key=="${_key ?? ''}"].${field}`,
            text: words[field] ?? '',
          })),
        ),
      ].filter(({text}) => text.trim() !== '')
      return lintClaims({blocks}, {waivers: [], today: new Date(now).toISOString().slice(0, 10)}).flatMap(
        ({rule, severity, quote, why, fix, path}) => {
          if (rule === SAYS_FREE) {
            // In a post's text it would be out of place; here it must be what the offer says it is.
            return isInducement(offer.offerType)
              ? []
              : [
                  block(
                    `“${quote}” is something free, and the offer does not say so.`,
                    'Choose “Something free” as what is offered.',
                    'offerType',
                  ),
                ]
          }
          if (severity === 'info') return []
          return [{...(severity === 'error' ? block : warning)(`“${quote}”: ${why}`, fix, path)}]
        },
      )
    },
  },
  {
    id: 'variants',
    title: 'A campaign’s test compares words, and nothing else',
    check: ({offer}) => {
      const variants = offer.variants ?? []
      return [
        ...(variants.length > MOST_VARIANTS
          ? [
              block(
                `It has ${variants.length} variants.`,
                `Leave ${MOST_VARIANTS}: each gets fewer readers than the last.`,
                'variants',
              ),
            ]
          : []),
        ...variants.flatMap(({_key, name, headline, body, label, weight}) => {
          const path = `variants[_key=="${_key ?? ''}"]`
          return [
            ...(name?.trim()
              ? []
              : [block('A variant has no name.', 'Name it: the results are listed by name.', `${path}.name`)]),
            ...(headline?.trim() || body?.trim() || label?.trim()
              ? []
              : [block('A variant says nothing else than the offer.', 'Change a word, or take it out.', path)]),
            ...(weight === undefined || weight === null || (Number.isInteger(weight) && weight >= 1 && weight <= 9)
              ? []
              : [block('A variant’s share is no number from 1 to 9.', 'Write 1 for equal shares.', `${path}.weight`)]),
            ...(label?.includes('*')
              ? [
                  block(
                    'A variant’s button has an asterisk.',
                    'Leave it out: it is added together with its note.',
                    `${path}.label`,
                  ),
                ]
              : []),
            ...tooLong('headline of a variant', headline, LONGEST.headline, `${path}.headline`),
            ...tooLong('text of a variant', body, LONGEST.body, `${path}.body`),
            ...tooLong('words on a variant’s button', label, LONGEST.label, `${path}.label`),
          ]
        }),
      ]
    },
  },
  {
    id: 'picture',
    title: 'Its picture is described, or says that it is decoration',
    check: ({offer: {picture}}) =>
      picture?.asset?._ref && !picture.decorative && !picture.alt?.trim()
        ? [block('Its picture has no description.', 'Describe it, or tick that it is decoration.', 'picture')]
        : [],
  },
]

/** Whether a rule on its list stops the offer, and why; in the order of the rules. */
export function judgeOffer(facts: OfferFacts): {rule: OfferRule; failures: OfferFailure[]}[] {
  return OFFER_RULES.map((rule) => ({rule, failures: rule.check(facts)}))
}

/** Whether readers in a state may see it, as far as its own regions say. */
export function mayStandIn({regions}: Pick<OfferDocument, 'regions'>, state: string): boolean {
  const isNamed = (regions?.states ?? []).includes(state)
  if (regions?.mode === 'only') return isNamed
  return regions?.mode === 'except' ? !isNamed : true
}

function tooLong(what: string, text: string | null | undefined, most: number, path: string): OfferFailure[] {
  const {length} = Array.from((text ?? '').trim())
  return length > most ? [block(`The ${what} has ${length} characters.`, `Shorten it to ${most}.`, path)] : []
}
