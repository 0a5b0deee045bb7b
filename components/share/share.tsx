import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import styles from './share.module.css'

/**
 * The address of a page, to be handed on, through nobody else. The button needs the page's own small script
 * (`lib/security/page-script.ts`) and is not there without scripts.
 *
 * @param url whole, as others will open it
 */
export function Share({url, title, locale = DEFAULT_LOCALE}: {url: string; title: string; locale?: Locale}) {
  const say = sayIn(locale)
  return (
    <div className={styles.share}>
      <p>
        {say('The address of this page:')}{' '}
        <a href={url} rel="bookmark noopener">
          {url.replace(/^https?:\/\//, '')}
        </a>
      </p>
      <button
        type="button"
        data-share={url}
        data-title={title}
        data-copied={say('The address is copied.')}
        data-refused={say('Your browser did not allow it. Copy the address beside this instead.')}
        className={styles.button}
      >
        {say('Share or copy it')}
      </button>
      <output className={styles.status} />
    </div>
  )
}
