/** @jest-environment node */
import {checkLanguageNotices} from '../../../lib/editorial/language-notices.ts'
import {languageHelp} from '../../../sanity/seed/content/language-help.ts'

describe('R31: the notice that help in other languages is free', () => {
  const [first, ...others] = languageHelp.notices

  it('stands in at least sixteen languages, English included, and says where it comes from and that nobody has verified it', () => {
    expect(new Set(languageHelp.notices.map(({code}) => code)).size).toBeGreaterThanOrEqual(16)
    expect(languageHelp.notices.map(({code}) => code)).toContain('en')
    expect(checkLanguageNotices(languageHelp.notices)).toBe(true)
    expect(languageHelp).toMatchObject({state: 'WA', isVerified: false, url: expect.stringMatching(/^https:/)})
    expect(Date.parse(languageHelp.checkedOn)).not.toBeNaN()
  })

  it.each([
    ['English is missing', others, /English notice/],
    [
      'one is missing',
      languageHelp.notices
        .slice(1, 16)
        .concat(first ?? [])
        .slice(1),
      /1 more languages/,
    ],
    ['there are two in one language', [...languageHelp.notices, first], /two notices/],
    ['one has no language', [...others, first, {text: 'x'}], /no language/],
    ['one has a language that is none', [...others, first, {code: '<b>', text: 'x'}], /no language/],
  ])('is not enough where %s', (_what, notices, message) => {
    expect(checkLanguageNotices(notices)).toMatch(message)
  })

  it('asks nothing of a clinic that has none', () => {
    expect([checkLanguageNotices(undefined), checkLanguageNotices([]), checkLanguageNotices([{code: 'en', text: ' '}])]).toEqual([
      true,
      true,
      true,
    ])
  })
})
