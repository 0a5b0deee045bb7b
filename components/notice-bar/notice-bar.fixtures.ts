import {ctas} from '../cast.fixtures.ts'

const {call} = ctas
const closed = {
  ...call,
  id: 'bar-closed',
  place: 'bar',
  headline: 'Closed on Thursday, November 26.',
  body: 'All places open again on Friday at eight.',
  actions: [],
}

export const noticeBarExamples = {
  'what everybody should know for a while': {bar: closed},
  'with one way on': {
    bar: {
      ...closed,
      tone: 'warm' as const,
      headline: 'We have moved across the street.',
      body: null,
      actions: [{key: 'a', kind: 'location', label: 'How to find us', href: '/locations', counted: '/go/bar-closed/a?at=bar'}],
    },
  },
  'in some states': {bar: {...closed, onlyIn: ['Montana']}},
  'an address that runs script is no link': {
    bar: {
      ...closed,
      actions: [{key: 'a', kind: 'page', label: 'More', href: 'javascript:alert(1)', counted: '/go/bar-closed/a'}],
    },
  },
  'no notice': {bar: null},
}
