import type {CtaContent} from '@/lib/editorial/offers/shown.ts'
import {joinNames} from '@/lib/editorial/byline.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {safeHref} from '@/lib/text/safe-url.ts'

import {isDirect} from '../cta/cta.tsx'
import styles from './notice-bar.module.css'

/** What the clinic has to tell everybody for a while: closed on a day, a new place. It sells nothing, and ends by itself. */
export function NoticeBar({bar, locale = DEFAULT_LOCALE}: {bar: CtaContent | null; locale?: Locale}) {
  const say = sayIn(locale)
  if (!bar?.headline) return null
  const {headline, body, onlyIn, tone} = bar
  const [action] = bar.actions
  const safe = safeHref(action?.href)
  return (
    <aside
      className={tone === 'warm' ? `${styles.bar} ${styles.warm}` : styles.bar}
      data-offer={`${bar.id} - ${bar.place}`}
      aria-label={say('Notice from the clinic')}
    >
      <p>
        <strong>{headline}</strong>
        {body && ` ${body}`}
        {onlyIn.length > 0 && ` ${say('Offered in {states}.', {states: joinNames(onlyIn, locale)})}`}
        {action?.label && safe !== undefined && (
          <>
            {' '}
            <a href={isDirect(action.kind) ? safe : action.counted} rel={isDirect(action.kind) ? undefined : 'nofollow'}>
              {action.label}
            </a>
          </>
        )}
      </p>
    </aside>
  )
}
