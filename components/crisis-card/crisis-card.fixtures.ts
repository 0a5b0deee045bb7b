export const crisisCardExamples = {
  'somebody may be thinking of suicide': {helpline: '988' as const},
  'something is happening now': {helpline: '911' as const},
  'somebody may be thinking of suicide, in Spanish': {helpline: '988' as const, locale: 'es' as const},
  'something is happening now, in Spanish': {helpline: '911' as const, locale: 'es' as const},
}
