import type {LanguageHelp} from './language-help.tsx'
import {HOME} from '@/lib/editorial/trail.ts'

const trail = [HOME]

type Example = Parameters<typeof LanguageHelp>[0]

export const languageHelpExamples: Record<string, Example> = {
  'three languages, one of them from right to left': {
    help: {
      phone: '+1 555 555 0100',
      notices: [
        {code: 'en', text: 'Language assistance is available to you free of charge. Call'},
        {code: 'es', text: 'Tiene a su disposición servicios gratuitos de asistencia lingüística. Llame al'},
        {code: 'ar', text: 'خدمات المساعدة اللغوية تتوافر لك بالمجان. اتصل برقم'},
      ],
    },
    trail,
  },
  'no number yet': {help: {phone: null, notices: [{code: 'en', text: 'Ask us for an interpreter.'}]}, trail},
}
