/**
 * The gate: every rule between what the clinic writes and what patients read, in one list.
 *
 * Pure: the same facts give the same report in Studio while somebody types, on the server before anything is
 * published, and on the command line over a whole dataset.
 */
import {contentHash} from '../content-hash.ts'
import type {Tier} from '../documents.ts'
import type {Stage} from '../policy.ts'
import type {MoveName} from '../workflow.ts'
import {requiredStages, tierOfPost, type GateFacts} from './facts.ts'
import {CHECKPOINTS, type Checkpoint, type Failure, type Level, type Rule} from './rule.ts'
import {evidenceRules} from './rules/evidence.ts'
import {formRules} from './rules/form.ts'
import {languageRules} from './rules/language.ts'
import {peopleRules} from './rules/people.ts'
import {standingRules} from './rules/standing.ts'

export const RULES: readonly Rule[] = [...formRules, ...peopleRules, ...evidenceRules, ...languageRules, ...standingRules]

export type Finding = Omit<Rule, 'check'> & {passes: boolean; failures: (Failure & {level: Level})[]}

export type GateReport = {
  contentHash: string
  tier: Tier
  stages: Stage[]
  findings: Finding[]
}

/** Looks at a post with everything around it. */
export function passGate(facts: GateFacts): GateReport {
  return {
    contentHash: contentHash(facts.post, facts.sources, facts.glossary),
    tier: tierOfPost(facts),
    stages: requiredStages(facts),
    findings: RULES.map(({check, ...rule}) => {
      const failures = checked(check, facts).map((failure) => ({...failure, level: failure.level ?? rule.level}))
      return {...rule, passes: failures.length === 0, failures}
    }),
  }
}

const UNREADABLE: Failure = {
  why: 'Something in the post, or in what it points at, is not stored in the shape it should have, so this cannot be checked.',
  fix: 'Ask whoever wrote it past Studio to put it right.',
  level: 'block',
}

/** Anything can be stored by whoever has a token. What a rule cannot read stops the post, and never the report. */
function checked(check: Rule['check'], facts: GateFacts): Failure[] {
  try {
    return check(facts)
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError) return [UNREADABLE]
    throw cause
  }
}

/** How far each move is held to the rules. Moves that are not here change no text that patients read. */
const HELD_TO: Partial<Record<MoveName, Checkpoint>> = {
  submit: 'submit',
  passEditorial: 'editorial',
  approveClinical: 'clinical',
  approveCompliance: 'compliance',
  schedule: 'publish',
  publish: 'publish',
}

export type Reason = {rule: string; title: string; why: string; fix: string; path?: string}

/** What stops a move; empty where nothing does. */
export function whatStops(move: MoveName, report: GateReport): Reason[] {
  const until = HELD_TO[move]
  if (!until) return []
  return report.findings
    .filter(({from}) => CHECKPOINTS.indexOf(from) <= CHECKPOINTS.indexOf(until))
    .flatMap(({id, title, failures}) =>
      failures
        .filter(({level}) => level === 'block')
        .map(({why, fix, path}) => ({rule: id, title, why, fix, ...(path ? {path} : {})})),
    )
}
