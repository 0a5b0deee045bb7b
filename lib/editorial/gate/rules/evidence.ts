/** Rules about the works a post stands on. */
import {sourceAge} from '../../citations.ts'
import {citedSourceIds} from '../../content-hash.ts'
import {tierOfPost} from '../facts.ts'
import type {Rule} from '../rule.ts'

const NO_LONGER_STANDS: Record<string, string> = {
  retracted: 'has been retracted',
  superseded: 'has been superseded',
}

export const evidenceRules: Rule[] = [
  {
    id: 'sources-given',
    title: 'The post names enough sources',
    level: 'block',
    from: 'submit',
    who: ['author', 'editor'],
    check: (facts) => {
      const needed = facts.policy.tiers[tierOfPost(facts)].sources
      const cited = citedSourceIds(facts.post).filter((id) => facts.sources.some(({_id}) => _id === id))
      if (cited.length >= needed) return []
      return [
        {
          why: `A post on this topic needs at least ${needed === 1 ? 'one source' : `${needed} sources`}; it has ${cited.length}.`,
          fix: 'Select the words a work supports and press “Cite a source”.',
          path: 'body',
        },
      ]
    },
  },
  {
    id: 'sources-stand',
    title: 'No cited work has been retracted or superseded',
    level: 'block',
    from: 'submit',
    who: ['author', 'editor'],
    check: ({post, sources}) =>
      citedSourceIds(post).flatMap((id) => {
        const source = sources.find(({_id}) => _id === id)
        if (!source) {
          return [{why: 'A cited source is not published.', fix: 'Publish the source or remove the citation.', path: 'sources'}]
        }
        const status = source.retraction?.status ?? 'none'
        if (status === 'expressionOfConcern') {
          return [
            {
              why: `The journal has expressed concern about “${source.title ?? 'a cited work'}”.`,
              fix: 'Check whether the statement still stands without it.',
              path: 'sources',
              level: 'warning' as const,
            },
          ]
        }
        const verdict = NO_LONGER_STANDS[status]
        if (!verdict) return []
        return [
          {
            why: `“${source.title ?? 'A cited work'}” ${verdict}.`,
            fix: 'Replace it, or remove what rests on it.',
            path: 'sources',
          },
        ]
      }),
  },
  {
    id: 'sources-current',
    title: 'The sources are current',
    level: 'warning',
    from: 'submit',
    who: ['author', 'editor'],
    check: (facts) =>
      facts.sources.flatMap((source) => {
        const today = new Date(facts.now).toISOString().slice(0, 10)
        const {year = null, landmark = null} = source
        if (sourceAge({year, landmark, today, tier: tierOfPost(facts)}) !== 'old') return []
        return [
          {
            why: `“${source.title ?? 'A work'}” is from ${source.year}.`,
            fix: 'Look for newer work, or mark it in its own form as a landmark still in force.',
            path: 'sources',
          },
        ]
      }),
  },
]
