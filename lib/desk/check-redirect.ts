import {gatherRedirectFacts} from '../editorial/redirect-facts.ts'
import {readRedirect, redirectProblems} from '../editorial/redirects.ts'
import type {SharedDocument} from '../editorial/shared-documents.ts'
import type {Desk} from './desk.ts'
import {RefusedError} from './refusal.ts'

/**
 * Looks whether readers would get anywhere, and whether a page stands at the address that is given away.
 *
 * @param document a draft, or a published one that is published again
 * @throws RefusedError 422 with everything that must be put right
 */
export async function checkRedirect(desk: Desk, document: SharedDocument): Promise<void> {
  const redirect = readRedirect(document)
  const facts = await gatherRedirectFacts((query, params) => desk.production.fetch(query, params), redirect)
  const problems = await redirectProblems(redirect, facts)
  if (problems.length === 0) return
  const reasons = problems.map(({field, why, fix}) => ({
    rule: `redirect.${field}`,
    title: 'Old addresses lead somewhere',
    why,
    fix,
    path: field,
  }))
  throw new RefusedError(422, 'This address cannot be published as it is.', reasons)
}
