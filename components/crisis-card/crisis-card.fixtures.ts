export const crisisCardExamples = {
  'somebody may be thinking of suicide': {helpline: '988' as const},
  'something is happening now': {helpline: '911' as const},
}
