import {retraction} from '../cast.fixtures.ts'

export const retractionExamples = {
  'with its day, its notice and the reason': {retraction},
  'nothing but the fact': {retraction: {at: '', reason: ' ', notice: ''}},
  'without any record': {retraction: null},
}
