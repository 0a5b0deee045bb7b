/** Approving the wording of a notice: from then on it is a document of its own that nothing changes. */
import {DEFAULT_LOCALE, isLocale} from '../language/locales.ts'
import {publishedId, type DisclaimerDocument, type DisclaimerVersionDocument} from '../editorial/documents.ts'
import {noticeTextHash, versionPayload} from '../editorial/notices.ts'
import type {Member} from '../editorial/seal-payloads.ts'
import {isSharedSealed} from '../editorial/shared-documents.ts'
import {writeAudit} from './audit.ts'
import type {Desk} from './desk.ts'
import {appendEntry, readLedgerHead} from './ledger.ts'
import {RefusedError} from './refusal.ts'
import {sealNext} from './sealing.ts'

type Stored = DisclaimerDocument & {
  effectiveFrom?: string | null
  legalBasis?: DisclaimerVersionDocument['legalBasis']
}

/**
 * Makes the notice's present text its next version.
 *
 * @throws RefusedError 403 for anybody but compliance, 404, 422 for an empty text or one that is in effect already
 */
export async function approveWording(desk: Desk, member: Member, id: string): Promise<{version: number}> {
  const at = new Date(desk.now()).toISOString()
  const audit = (outcome: 'done' | 'refused', why?: string) =>
    writeAudit(desk, {
      at,
      by: {userId: member.userId, name: member.name},
      action: 'approveWording',
      subject: publishedId(id),
      outcome,
      ...(why ? {why} : {}),
    })
  try {
    if (!member.roles.includes('compliance')) throw new RefusedError(403, 'Only compliance can approve the wording of a notice.')
    const {draft, published, versions} = await desk.production.fetch<{
      draft: Stored | null
      published: Stored | null
      versions: DisclaimerVersionDocument[]
    }>(
      /* groq */ `{
        "draft": *[_id == $draft && _type == "disclaimer"][0],
        "published": *[_id == $id && _type == "disclaimer"][0],
        "versions": *[_type == "disclaimerVersion" && disclaimer._ref == $id] | order(version desc)
      }`,
      {id: publishedId(id), draft: `drafts.${publishedId(id)}`},
    )
    const notice = draft ?? published
    if (!notice) throw new RefusedError(404, 'There is no such notice.')
    const nextOnes = nextVersions(notice, versions, member, at)
    const transaction = desk.production.transaction()
    if (draft || !isSharedSealed(published, desk.signer.isSigned)) {
      const by = {userId: member.userId, name: member.name, role: 'compliance' as const}
      const {sealed, entry} = await sealNext(desk, notice, by)
      transaction.createOrReplace(sealed)
      appendEntry(transaction, await readLedgerHead(desk), entry, desk)
      if (draft) transaction.delete(draft._id)
    }
    for (const version of nextOnes) transaction.create({...version, seal: desk.signer.sign(versionPayload(version))})
    await audit('done')
    await transaction.commit({visibility: 'sync'})
    return {version: Math.max(...nextOnes.map(({version}) => version))}
  } catch (cause) {
    if (cause instanceof RefusedError) await audit('refused', cause.message)
    throw cause
  }
}

/**
 * The versions that follow, one for each language whose text has changed, still without their seals.
 *
 * @param known newest first
 * @throws RefusedError 422 for a notice without a text, or where every text is approved already
 */
export function nextVersions(
  notice: Stored,
  known: readonly Pick<DisclaimerVersionDocument, 'version' | 'textHash' | 'locale'>[],
  approver: Pick<Member, 'name'>,
  at: string,
): Omit<DisclaimerVersionDocument, 'seal'>[] {
  if (!isWritten(notice.text)) throw new RefusedError(422, 'Write the notice first.')
  const texts = [
    {locale: DEFAULT_LOCALE, text: notice.text},
    ...(notice.translations ?? []).flatMap(({locale, text}) => (isLocale(locale) && isWritten(text) ? [{locale, text}] : [])),
  ]
  const disclaimer = publishedId(notice._id)
  const next = texts.flatMap(({locale, text}): Omit<DisclaimerVersionDocument, 'seal'>[] => {
    const textHash = noticeTextHash(text)
    const latest = known.find((version) => version.locale === locale)
    if (latest?.textHash === textHash) return []
    const version = (latest?.version ?? 0) + 1
    return [
      {
        _id: `${disclaimer}${locale === DEFAULT_LOCALE ? '' : `-${locale}`}-v${version}`,
        _type: 'disclaimerVersion',
        disclaimer: {_type: 'reference', _ref: disclaimer, _weak: true},
        version,
        locale,
        text,
        textHash,
        effectiveFrom: notice.effectiveFrom ?? at,
        approvedBy: approver.name,
        approvedAt: at,
        legalBasis: notice.legalBasis ?? [],
      },
    ]
  })
  if (next.length === 0) throw new RefusedError(422, 'This very wording is approved already.')
  return next
}

function isWritten(text: unknown): boolean {
  return Array.isArray(text) && text.length > 0
}
