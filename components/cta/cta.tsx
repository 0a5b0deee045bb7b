import type {ReactNode} from 'react'

import type {CtaContent} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {safeHref} from '@/lib/text/safe-url.ts'

import {ContentLink} from '../content-link/content-link.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './cta.module.css'

/**
 * An offer from the clinic. It must look like an offer and never like advice, and its legal note stands right under it.
 *
 * Something free or discounted without its note is not shown at all: the note is what makes the offer lawful.
 *
 * @param instance names this place on the page; the same offer may stand at two of them
 */
export function Cta({cta, instance, locale = DEFAULT_LOCALE}: {cta: CtaContent | null; instance: string; locale?: Locale}) {
  const say = sayIn(locale)
  if (!cta?.headline) return null
  const note = cta.footnote && cta.footnote.text.length > 0 ? cta.footnote.text : undefined
  if (cta.offerType !== 'none' && !note) return null
  const noteId = note ? `note_${instance}` : undefined
  return (
    <aside className={styles.cta} aria-label={say('Offer from the clinic: {headline}', {headline: cta.headline})}>
      <p className={styles.from}>{say('From the clinic')}</p>
      <p className={styles.headline}>{cta.headline}</p>
      {cta.body && <p className={styles.body}>{cta.body}</p>}
      <p className={styles.actions}>
        <Action action={cta.primaryAction} noteId={noteId} className={styles.primary} />
        <Action action={cta.secondaryAction} noteId={noteId} className={styles.secondary} />
      </p>
      {note && (
        <div id={noteId} className={styles.note}>
          <span aria-hidden="true" className={styles.asterisk}>
            *
          </span>
          <ShortText text={note} />
        </div>
      )}
    </aside>
  )
}

function Action({
  action,
  noteId,
  className,
}: {
  action: CtaContent['primaryAction']
  noteId: string | undefined
  className: string | undefined
}): ReactNode {
  const label = action?.label?.replaceAll('*', '').trim()
  if (!label) return null
  const words = noteId ? `${label}*` : label
  if (safeHref(action?.href) === undefined) return <span>{words}</span>
  return (
    <ContentLink href={action?.href} className={className} describedBy={noteId}>
      {words}
    </ContentLink>
  )
}
