/** Webhooks in the words of somebody who runs a clinic. */
import type {Attempt, Hook, Message} from './hooks-client.ts'

export type State = {words: string; tone: 'positive' | 'caution' | 'critical' | 'neutral'}

/** How a webhook is doing, in one sentence. */
export function stateOf({isDisabledByUser, deliveries}: Hook): State {
  const {queued, restsUntil, last} = deliveries
  const waiting = queued === 1 ? 'one message waits' : `${queued} messages wait`
  if (isDisabledByUser) return {words: queued === 0 ? 'Turned off' : `Turned off; ${waiting}`, tone: 'neutral'}
  if (restsUntil !== null) return {words: `Nobody answers there; ${waiting} and will be sent again`, tone: 'critical'}
  if (queued > 0)
    return {words: last?.isFailure ? `The last message was refused; ${waiting}` : `Sending; ${waiting}`, tone: 'caution'}
  if (last === null) return {words: 'Nothing to tell yet', tone: 'neutral'}
  return last.isFailure
    ? {words: 'The last message was given up', tone: 'critical'}
    : {words: 'Everything was taken', tone: 'positive'}
}

/** What became of a message, in one sentence. */
export function fateOf({status, failureCount, resultCode}: Message): string {
  const tries =
    failureCount === 0 ? '' : failureCount === 1 ? ' after one try that failed' : ` after ${failureCount} tries that failed`
  if (status === 'success') return `Taken${tries}`
  if (status === 'failure') return `Given up${tries}`
  if (failureCount === 0) return 'On its way'
  return `Waits to be sent again${tries}${resultCode === null ? '' : `; last answer ${resultCode}`}`
}

/** How one try went, in one sentence. */
export function attemptSentence({failureReason, resultCode, resultBody, duration}: Attempt): string {
  const took = `in ${duration.toLocaleString('en-US')} ms`
  const said = resultBody.trim() === '' ? '' : `: “${resultBody.trim().slice(0, 200)}”`
  if (failureReason === null) return `Taken ${took} (${resultCode})`
  if (failureReason === 'http') return `Refused ${took} (${resultCode})${said}`
  if (failureReason === 'timeout') return 'No answer within 30 seconds'
  return failureReason === 'network' ? `Nobody answered${said}` : `Not sent${said}`
}

/** What a webhook is told of, in one sentence. */
export function ruleSentence({rule, dataset}: Pick<Hook, 'rule' | 'dataset'>): string {
  const verbs = {create: 'created', update: 'changed', delete: 'deleted'}
  const told = rule.on.map((operation) => verbs[operation])
  const when = told.length > 1 ? `${told.slice(0, -1).join(', ')} or ${told.at(-1)}` : (told[0] ?? '')
  return `When something is ${when} in ${dataset === '*' ? 'any dataset' : `“${dataset}”`}${rule.filter === null ? '' : `, where ${rule.filter}`}`
}
