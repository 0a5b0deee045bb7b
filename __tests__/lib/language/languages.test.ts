/** @jest-environment node */
import {directionOf, isLocale, languageAttributes, LANGUAGES, localeOf, nameOfLanguage} from '../../../lib/language/locales.ts'
import {pagePath, pathIn, postPath} from '../../../lib/language/paths.ts'
import {knownWordIn, sayIn} from '../../../lib/language/phrases.ts'
import {SPANISH} from '../../../lib/language/spanish.ts'
import {languageLeft, translated} from '../../../lib/language/translated.ts'
import {joinNames, professionIn} from '../../../lib/editorial/byline.ts'
import {PROFESSIONS} from '../../../lib/editorial/professions.ts'
import {formatDate, formatMonth} from '../../../lib/text/dates.ts'

describe('the site’s own words', () => {
  const slots = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(([slot]) => slot).toSorted()

  it.each(Object.entries(SPANISH))('“%s” keeps everything that is filled in', (english, spanish) => {
    expect(slots(spanish)).toEqual(slots(english))
    expect(spanish.trim()).not.toBe('')
  })

  it('are filled in in either language, and nothing is left open', () => {
    expect(sayIn('en')('Page {page} of {pages}', {page: 2, pages: 3})).toBe('Page 2 of 3')
    expect(sayIn('es')('Page {page} of {pages}', {page: 2, pages: 3})).toBe('Página 2 de 3')
  })

  it('does not fill in from an object’s own machinery', () => {
    expect(sayIn('en')('Source {number}', {number: '{constructor}'})).toBe('Source {constructor}')
  })

  it('names every profession, also of somebody who has retired', () => {
    for (const {label} of PROFESSIONS) expect(knownWordIn('es', label)).not.toBe(label)
    expect(professionIn('es', 'Physical therapist (retired)')).toBe('Fisioterapeuta (jubilación)')
    expect(professionIn('en', 'Physical therapist (retired)')).toBe('Physical therapist (retired)')
    expect(professionIn('es', 'Rolfer')).toBe('Rolfer')
    expect(professionIn('es', null)).toBeNull()
  })

  it('writes days and lists of names as each language does', () => {
    expect(formatDate('2026-03-03', 'es')).toBe('3 de marzo de 2026')
    expect(formatMonth('2026-03-03', 'es')).toBe('marzo de 2026')
    expect(joinNames(['Ana', 'Inés'], 'es')).toBe('Ana e Inés')
    expect(joinNames(['Ana', 'Luz', 'Eva'], 'es')).toBe('Ana, Luz y Eva')
  })
})

describe('addresses', () => {
  it('stay as they are in the first language', () => {
    expect([pathIn('en', '/'), pathIn('en', '/posts'), pathIn('es', '/'), pathIn('es', '/posts')]).toEqual([
      '/',
      '/posts',
      '/es',
      '/es/posts',
    ])
    expect(postPath({slug: 'dolor', locale: 'es'})).toBe('/es/posts/dolor')
  })

  it('lead from a text to posts in their own language, to topics in that of the text, and to people', () => {
    expect(pagePath({type: 'post', slug: 'knee', locale: 'en'}, 'es')).toBe('/posts/knee')
    expect(pagePath({type: 'post', slug: 'rodilla', locale: 'es'}, 'en')).toBe('/es/posts/rodilla')
    expect(pagePath({type: 'topic', slug: 'knee'}, 'es')).toBe('/es/topics/knee')
    expect(pagePath({type: 'clinician', slug: 'jane'}, 'es')).toBe('/es/clinicians/jane')
  })
})

describe('languages', () => {
  it('know their direction by language, whatever script or region is added', () => {
    expect(['ar', 'fa', 'he', 'ur', 'ar-EG'].map(directionOf)).toEqual(Array(5).fill('rtl'))
    expect(['en', 'es', 'zh-Hant', 'pa'].map(directionOf)).toEqual(Array(4).fill('ltr'))
  })

  it.each(['', 'EN', 'x', 'english', 'en us', '"><script>', 'en-us', 'javascript:alert(1)', null, undefined])(
    'write nothing for %j, which is no code',
    (code) => expect(languageAttributes(code)).toEqual({}),
  )

  it('have their own names, each once', () => {
    expect(new Set(LANGUAGES.map(({code}) => code)).size).toBe(LANGUAGES.length)
    for (const {code} of LANGUAGES) expect(languageAttributes(code)).toMatchObject({lang: code})
    expect(nameOfLanguage('es')).toBe('Español')
    expect(nameOfLanguage('xx')).toBe('xx')
  })

  it('fall back to the first for what nobody marked, or marked with something else', () => {
    expect([localeOf('es'), localeOf(null), localeOf('fr'), localeOf({})]).toEqual(['es', 'en', 'en', 'en'])
    expect(isLocale('toString')).toBe(false)
  })
})

describe('something that is kept in several languages', () => {
  const topic = {
    title: 'Knee',
    summary: 'All about it.',
    slug: 'knee',
    translations: [{locale: 'es', title: 'Rodilla', summary: ' ', slug: null, hidden: 'x'}],
  }

  it('is shown in the one asked for, where it was written', () => {
    expect(translated(topic, 'es')).toEqual({
      title: 'Rodilla',
      summary: 'All about it.',
      slug: 'knee',
      translatedFields: ['title'],
    })
    expect(translated(topic, 'en')).toEqual({title: 'Knee', summary: 'All about it.', slug: 'knee', translatedFields: []})
  })

  it('says of each field whether it was left in the first', () => {
    const inSpanish = translated(topic, 'es')
    expect(['title', 'summary'].map((field) => languageLeft(inSpanish, field, 'es'))).toEqual([undefined, 'en'])
    expect(languageLeft(translated(topic, 'en'), 'title', 'en')).toBeUndefined()
    // What nobody has looked up counts as not translated.
    expect(languageLeft({}, 'title', 'es')).toBe('en')
  })
})
