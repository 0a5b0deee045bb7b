import type {OverdueStep} from '@/lib/editorial/policy.ts'

const nextReviewAt = '2026-03-03T17:00:00.000Z'
const at = (step: OverdueStep) => ({currency: {step}, nextReviewAt})

export const reviewNoticeExamples = {
  'due not long ago': at('note'),
  overdue: at('banner'),
  'overdue for so long that search engines are asked to leave it out': at('noindex'),
  'due on a day nobody knows': {currency: {step: 'banner' as const}, nextReviewAt: ''},
  'whose reviewer may not practice any more': {currency: {step: 'banner' as const, isReviewLost: true as const}, nextReviewAt},
  'not due': {currency: {}, nextReviewAt},
}
