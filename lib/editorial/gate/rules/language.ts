/** Rules about what a post claims and whom it could expose. */
import {findIdentifiers} from '../../claims/identifier-guard.ts'
import {lintClaims} from '../../claims/lint.ts'
import {DEFAULT_LOCALE, localeOf} from '../../../language/locales.ts'
import {lintTextOf, type LintText} from '../../post-text.ts'
import {measureReadability} from '../../readability/measure.ts'
import {INFLESZ_NORMAL, measureSpanish} from '../../readability/spanish.ts'
import type {GateFacts} from '../facts.ts'
import type {Failure, Rule} from '../rule.ts'

const LEVELS = {error: 'block', warn: 'warning', info: 'hint'} as const

export const languageRules: Rule[] = [
  {
    id: 'claims-honest',
    title: 'The text promises nothing it cannot keep',
    level: 'block',
    from: 'editorial',
    who: ['author', 'editor', 'compliance'],
    check: (facts) =>
      claimsIn(facts)
        .filter(({waived}) => !waived)
        .map(({quote, why, fix, path, severity}): Failure => ({why: `“${quote}”: ${why}`, fix, path, level: LEVELS[severity]})),
  },
  {
    id: 'claims-read-by-a-person',
    title: 'Somebody who reads the language has looked for promises',
    level: 'hint',
    from: 'publish',
    who: ['editor', 'compliance'],
    check: ({post}) =>
      localeOf(post.locale) === DEFAULT_LOCALE
        ? []
        : [
            {
              why: 'The rules on claims know English alone; they find nothing in this text.',
              fix: 'Read it for promises, comparisons and guarantees, or ask somebody who reads its language.',
            },
          ],
  },
  {
    id: 'nobody-exposed',
    title: 'No patient can be recognised',
    level: 'block',
    from: 'submit',
    who: ['author', 'editor'],
    check: ({post, allowedPhones}) =>
      findIdentifiers(lintTextOf(post), {allowedPhones}).map(({quote, why, fix, path}) => ({
        why: `“${quote}”: ${why}`,
        fix,
        path,
      })),
  },
  {
    id: 'reads-easily',
    title: 'The text can be read without effort',
    level: 'hint',
    from: 'publish',
    who: ['author', 'editor'],
    check: ({post, policy}) => {
      if (localeOf(post.locale) === 'es') return hardInSpanish(lintTextOf(post))
      const {fleschKincaid, smog} = measureReadability(lintTextOf(post))
      if (!fleschKincaid.sampleOk || fleschKincaid.score <= policy.readingGrade) return []
      const other =
        smog.score === null ? '' : ` (SMOG ${smog.score.toFixed(1)}${smog.sampleOk ? '' : ', from too few sentences'})`
      return [
        {
          why: `Flesch-Kincaid grade ${fleschKincaid.score.toFixed(1)}${other}; the aim is ${policy.readingGrade} or lower.`,
          fix: 'Split the longest sentences first; Plain language lists them.',
          path: 'body',
        },
      ]
    },
  },
]

function hardInSpanish(text: LintText): Failure[] {
  const {szigriszt} = measureSpanish(text)
  if (!szigriszt.sampleOk || szigriszt.score >= INFLESZ_NORMAL) return []
  return [
    {
      why: `INFLESZ (Szigriszt-Pazos) ${szigriszt.score.toFixed(0)}; the aim for Spanish is ${INFLESZ_NORMAL} or higher.`,
      fix: 'Split the longest sentences first; Plain language lists them.',
      path: 'body',
    },
  ]
}

/** What the claims rules find, waivers applied. */
export function claimsIn({post, authors, professions, now}: Pick<GateFacts, 'post' | 'authors' | 'professions' | 'now'>) {
  return lintClaims(lintTextOf(post), {
    today: new Date(now).toISOString().slice(0, 10),
    waivers: (post.waivers ?? []).map(({rule, quote, reason, sources, by, expiresOn}) => ({
      rule: rule ?? '',
      quote: quote ?? '',
      reason: reason ?? '',
      sourceIds: (sources ?? []).map(({_ref}) => _ref),
      by: by ?? '',
      expiresOn: expiresOn ?? '',
    })),
    people: authors.map((author) => ({
      names: [author.givenName, author.familyName].filter((name): name is string => Boolean(name)),
      certifications: (author.credentials ?? [])
        .filter(({category}) => category === 'nationalCertification' || category === 'otherCertification')
        .flatMap(({fullName, abbreviation}) => [fullName, abbreviation].filter((words): words is string => Boolean(words))),
      isPhysician: /^physician(?:MD|DO)$/.test(professions[author._id] ?? author.profession ?? ''),
    })),
  })
}
