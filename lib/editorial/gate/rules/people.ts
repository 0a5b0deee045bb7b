/** Rules about who answers for a post. */
import {addMonths} from '../../review-dates.ts'
import type {ClinicianDocument} from '../../documents.ts'
import type {Rule} from '../rule.ts'

export const peopleRules: Rule[] = [
  {
    id: 'authors-named',
    title: 'The post names its authors',
    level: 'block',
    from: 'submit',
    who: ['author', 'editor'],
    check: ({post, authors}) => {
      const named = post.authors ?? []
      if (named.length === 0) return [{why: 'Nobody is named as author.', fix: 'Add whoever wrote this.', path: 'authors'}]
      return named
        .filter(({_ref}) => !authors.some(({_id}) => _id === _ref))
        .map(() => ({
          why: 'An author’s profile is not published.',
          fix: 'Publish the profile or remove the author.',
          path: 'authors',
        }))
    },
  },
  {
    id: 'authors-licensed',
    title: 'Every author may write',
    level: 'block',
    from: 'submit',
    who: ['compliance'],
    check: ({authors, standings}) =>
      authors.flatMap((author) => {
        const standing = standings[author._id]
        if (standing?.canAuthor) return []
        // Attribution is a fact: whoever has left or died still wrote it, and others keep it current.
        if (standing?.reasons.some(({code}) => code === 'formerContributor' || code === 'deceased')) return []
        const reason = standing?.reasons[0]?.message ?? 'There is no license on record.'
        return [
          {
            why: `${nameOf(author)} may not write now. ${reason}`,
            fix: 'Compliance keeps the license records: ask them to check this one.',
            path: 'authors',
          },
        ]
      }),
  },
  {
    id: 'interests-declared',
    title: 'Every author has declared their interests',
    level: 'block',
    from: 'submit',
    who: ['author', 'editor'],
    check: ({authors, policy, now}) =>
      authors.flatMap((author) => {
        const {none, items, attestedAt} = author.conflictOfInterest ?? {}
        if (Number.isNaN(Date.parse(attestedAt ?? '')) || (!none && (items ?? []).length === 0)) {
          return [
            {
              why: `${nameOf(author)} has not declared their interests.`,
              fix: 'Answer the question in their profile.',
              path: 'authors',
            },
          ]
        }
        const until = Date.parse(addMonths(attestedAt ?? '', policy.attestEveryMonths))
        if (now < until) return []
        return [
          {
            why: `${nameOf(author)} last declared their interests more than ${policy.attestEveryMonths} months ago.`,
            fix: 'Have them confirm it again in their profile.',
            path: 'authors',
          },
        ]
      }),
  },
  {
    id: 'sponsorship-answered',
    title: 'It is said who paid for the post',
    level: 'block',
    from: 'submit',
    who: ['author', 'editor'],
    check: ({post: {sponsorship}}) => {
      if (sponsorship?.kind === 'none') return []
      if (sponsorship?.kind === 'sponsored' && sponsorship.sponsor?.trim()) return []
      const why =
        sponsorship?.kind === 'sponsored' ? 'The sponsor is not named.' : 'It is not said whether anyone paid for this post.'
      return [{why, fix: 'Answer the question under Evidence and notices.', path: 'sponsorship'}]
    },
  },
]

function nameOf({givenName, familyName}: ClinicianDocument): string {
  return [givenName, familyName].filter(Boolean).join(' ') || 'An author'
}
