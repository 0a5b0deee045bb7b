import {linked, words} from '../cast.fixtures.ts'

export const shortTextExamples = {
  'a paragraph': {text: words('Call the clinic if the pain wakes you at night.')},
  'a link': {text: linked('MedlinePlus', 'https://medlineplus.gov/')},
  'a link that runs script stays plain words': {text: linked('click here', 'javascript:alert(1)')},
  nothing: {text: []},
}
