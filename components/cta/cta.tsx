import type {CtaContent} from '@/lib/editorial/offers/shown.ts'
import {joinNames} from '@/lib/editorial/byline.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {safeHref} from '@/lib/text/safe-url.ts'

import {Picture} from '../picture/picture.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './cta.module.css'

/** What a browser opens in another program. */
export function isDirect(kind: string): boolean {
  return kind === 'phone' || kind === 'email'
}

/**
 * An offer from the clinic. It must look like an offer and never like advice, and its legal notes stand right under it.
 *
 * @param instance names this place on the page; the same offer may stand at two of them
 */
export function Cta({cta, instance, locale = DEFAULT_LOCALE}: {cta: CtaContent | null; instance: string; locale?: Locale}) {
  const say = sayIn(locale)
  if (!cta?.headline) return null
  const {headline, body, tone, picture, notes, onlyIn, dependsOnState} = cta
  const actions = cta.actions.filter(({label}) => label !== '')
  const noteId = notes.length > 0 ? `note_${instance}` : undefined
  return (
    <aside
      className={tone === 'warm' ? `${styles.cta} ${styles.warm}` : styles.cta}
      data-offer={`${cta.id} ${cta.variant ?? '-'} ${cta.place}`}
      aria-label={say('Offer from the clinic: {headline}', {headline})}
    >
      <div className={styles.words}>
        <p className={styles.from}>{say('From the clinic')}</p>
        <p className={styles.headline}>{headline}</p>
        {body && <p className={styles.body}>{body}</p>}
        {onlyIn.length > 0 && <p className={styles.where}>{say('Offered in {states}.', {states: joinNames(onlyIn, locale)})}</p>}
        <p className={styles.actions}>
          {actions.map(({key, kind, label, href, counted}, index) => {
            const words = noteId ? `${label}*` : label
            const safe = safeHref(href)
            if (safe === undefined) return <span key={key}>{words}</span>
            return (
              <a
                key={key}
                // A telephone takes no detour: the browser tells of the press by itself, where it does such things.
                href={isDirect(kind) ? safe : counted}
                ping={isDirect(kind) ? counted : undefined}
                rel={isDirect(kind) ? undefined : 'nofollow'}
                className={index === 0 ? styles.primary : styles.secondary}
                aria-describedby={noteId}
              >
                {words}
              </a>
            )
          })}
        </p>
        {noteId && (
          <div id={noteId} className={styles.note}>
            <span aria-hidden="true" className={styles.asterisk}>
              *
            </span>
            <div>
              {notes.map(({id, text}) => (
                <ShortText key={id} text={text} />
              ))}
            </div>
          </div>
        )}
        {dependsOnState && (
          <p className={styles.where}>
            <a href={pathIn(locale, '/offers')}>{say('More is offered in some states: choose yours')}</a>
          </p>
        )}
      </div>
      {picture && <Picture picture={picture} shape="square" sizes="160px" widest={320} className={styles.picture} />}
    </aside>
  )
}
