/** What the access tests check, in the words in which the statement on accessibility tells it. */
export const ACCESS_CHECKS = {
  axe: {
    name: 'Known faults in names, roles, structure and colors, in light and dark, on a phone and at a desk',
    criteria: ['1.1.1', '1.3.1', '1.4.3', '2.4.4', '2.5.8', '4.1.2'],
  },
  moreContrast: {name: 'The same, for readers who have asked for more contrast', criteria: ['1.4.3']},
  reflow: {name: 'Nothing is cut off and no page scrolls sideways, from 320 to 1,920 pixels', criteria: ['1.4.10']},
  zoom: {name: 'At 400 percent nothing is lost, and nothing covers what has the focus', criteria: ['1.4.10', '2.4.11']},
  largeLetters: {name: 'Letters twice as large still fit', criteria: ['1.4.4']},
  rightToLeft: {
    name: 'Mirrored, for languages written from right to left, nothing is cut off and no page scrolls sideways',
    criteria: ['1.3.2', '1.4.10'],
  },
  keyboard: {
    name: 'The keyboard reaches everything in order, and shows where it is',
    criteria: ['2.1.1', '2.1.2', '2.4.3', '2.4.7'],
  },
  skipLink: {name: 'A link leads past the menus into the page', criteria: ['2.4.1']},
  structure: {
    name: 'Each page has a language, a title, headings without a gap, and landmarks with names',
    criteria: ['1.3.1', '2.4.2', '2.4.6', '3.1.1'],
  },
  forms: {
    name: 'A form that was filled in wrongly says so in place and keeps what was typed',
    criteria: ['3.3.1', '3.3.2', '3.3.3'],
  },
  motion: {name: 'Nothing moves by itself', criteria: ['2.2.2']},
  withoutScripts: {name: 'Without scripts every page says the same, and search and forms work', criteria: []},
  validHtml: {name: 'The HTML is valid, so that aids read it as it was meant', criteria: []},
  paper: {name: 'On paper a post is complete, with the address of every source', criteria: []},
} satisfies Record<string, {name: string; criteria: readonly string[]}>

export type AccessCheckId = keyof typeof ACCESS_CHECKS

/** What a test tells the statement: which check it is a part of, and over which pages it goes. */
export function partOf(check: AccessCheckId, pages: readonly string[]): {annotation: {type: string; description: string}[]} {
  return {
    annotation: [{type: 'check', description: check}, ...pages.map((page) => ({type: 'page', description: page}))],
  }
}
