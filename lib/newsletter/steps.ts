/** Pages on the way to the clinic's letters, by the last part of their address. */
export const NEWSLETTER_STEPS = ['sent', 'confirm', 'confirmed', 'leave', 'left', 'ended'] as const

export type NewsletterStepName = (typeof NEWSLETTER_STEPS)[number]

export function isNewsletterStep(step: unknown): step is NewsletterStepName {
  return NEWSLETTER_STEPS.some((known) => known === step)
}
