import {NEWSLETTER_STEPS} from '@/lib/newsletter/steps.ts'

export const newsletterFormExamples = {
  'an empty form': {token: 'token', trap: 'website', typed: {address: ''}, problems: []},
  'an address that is none': {
    token: 'token',
    trap: 'website',
    typed: {address: 'name at mail'},
    problems: [{field: 'address', phrase: 'Write one e-mail address, such as name@mail.example.'} as const],
  },
}

export const newsletterStepExamples = Object.fromEntries(
  NEWSLETTER_STEPS.map((step) => [step, {step, letter: step === 'confirm' || step === 'leave' ? 'letter' : null}]),
)
