import type {ReactNode} from 'react'

import {ENTRY_KINDS, type LedgerEntry} from '../../../lib/editorial/ledger.ts'
import {inFull} from './instants.ts'

const SHEET = {fontFamily: 'Georgia, serif', fontSize: 16, lineHeight: 1.5, maxWidth: '42rem', overflowWrap: 'anywhere'} as const
/** Studio takes the space around paragraphs away. */
const SPACING = `
[data-sheet] :is(p, ul, ol) { margin: 0.75em 0 }
[data-sheet] :is(ul, ol) { padding-inline-start: 1.5em }
[data-sheet] :is(h1, h2) { margin: 1em 0 0.5em }
[data-sheet] > h1:first-of-type { margin-top: 0 }
`

const QUIET = {fontSize: 14, margin: '0.25rem 0'} as const

/** A page as the ledger has it, in plain words: for reading, for printing, for whoever asks in years. */
export function PageSheet({entry, address}: {entry: LedgerEntry; address: string}) {
  const {page, sequence, kind, at, by, approvals, contentHash, reason} = entry
  const title = ENTRY_KINDS.find(({value}) => value === kind)?.title ?? kind
  return (
    <article style={SHEET} data-sheet="">
      <style>{SPACING}</style>
      {page ? (
        <>
          <h1 style={{lineHeight: 1.2}}>{page.title}</h1>
          {page.retraction && (
            <p role="note">
              <strong>Retracted.</strong> {page.retraction}
            </p>
          )}
          <p>{page.standfirst}</p>
          <p style={QUIET}>{page.byline.join(' · ') || 'Without a byline'}</p>
          {page.reviewedBy.length > 0 && <p style={QUIET}>Medically reviewed by {page.reviewedBy.join(' · ')}</p>}
          <p style={QUIET}>
            {[
              page.publishedAt && `Published ${inFull(page.publishedAt)}`,
              page.updatedAt && `Updated ${inFull(page.updatedAt)}`,
              page.lastReviewedAt && `Last reviewed ${inFull(page.lastReviewedAt)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <Lines title="Key points" lines={page.keyPoints} />
          {page.text.map((line, index) => (
            <p key={`${index} ${line.slice(0, 20)}`} style={{whiteSpace: 'pre-wrap'}}>
              {line}
            </p>
          ))}
          {[...(page.offersInText ?? []), ...(page.cta ? [page.cta] : [])].map(
            ({id, headline, body, labels, footnote}, index) => (
              <Part key={`${id} ${index}`} title="Offer">
                {[headline, body, labels.join(' · '), footnote].filter(Boolean).map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </Part>
            ),
          )}
          {page.notices.length > 0 && (
            <Part title="Notices">
              {page.notices.map(({versionId, text}) => (
                <p key={versionId} style={{whiteSpace: 'pre-wrap'}}>
                  {text} <small>({versionId})</small>
                </p>
              ))}
            </Part>
          )}
          <Lines title="Sources" lines={page.sources} numbered />
          <Lines title="Corrections" lines={page.corrections} />
        </>
      ) : (
        <>
          <h1>Taken down</h1>
          <p>At this time nothing could be read here.</p>
        </>
      )}
      <Part title="Record">
        <p style={QUIET}>{address}</p>
        <p style={QUIET} data-testid="as-of-entry">
          Entry {sequence} of the ledger: {title}, in force since {inFull(at)}, by {by.name}.
        </p>
        {reason && <p style={QUIET}>Reason: {reason}</p>}
        {approvals.map(({stage, name, at: given}) => (
          <p key={`${stage} ${given}`} style={QUIET}>
            {STAGES[stage] ?? stage} review: {name}, {inFull(given)}
          </p>
        ))}
        <p style={QUIET}>Text {contentHash}</p>
      </Part>
    </article>
  )
}

const STAGES: Record<string, string> = {editorial: 'Editorial', clinical: 'Clinical', compliance: 'Compliance'}

function Part({title, children}: {title: string; children: ReactNode}) {
  return (
    <section>
      <h2 style={{fontSize: 18, borderTop: '1px solid', paddingTop: '0.75rem'}}>{title}</h2>
      {children}
    </section>
  )
}

function Lines({title, lines, numbered = false}: {title: string; lines: readonly string[]; numbered?: boolean}) {
  if (lines.length === 0) return null
  const As = numbered ? 'ol' : 'ul'
  return (
    <Part title={title}>
      <As>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </As>
    </Part>
  )
}
