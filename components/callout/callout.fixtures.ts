import {linked, words} from '../cast.fixtures.ts'

const callout = {_type: 'callout' as const, _key: 'k1', body: words('numbness around your groin, or trouble passing urine')}

export const calloutExamples = {
  information: {callout: {...callout, level: 'information' as const, title: 'Good to know'}},
  'non-urgent': {callout: {...callout, level: 'nonUrgent' as const, title: 'Make an appointment if:'}},
  urgent: {callout: {...callout, level: 'urgent' as const, title: 'Get medical help today if:'}},
  emergency: {callout: {...callout, level: 'emergency' as const, title: 'Call 911 if you have:'}},
  'a link that runs script stays plain words': {
    callout: {...callout, level: 'urgent' as const, title: 'Get help', body: linked('the helpline', 'javascript:alert(1)')},
  },
}
