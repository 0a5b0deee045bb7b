import type {VideoBlock} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {judgeUrl} from '@/lib/text/safe-url.ts'

import {Picture} from '../picture/picture.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './video.module.css'

/** A film elsewhere, as a picture of our own that opens it. Nothing is asked of the other site until then. */
export function Video({video, locale = DEFAULT_LOCALE}: {video: VideoBlock; locale?: Locale}) {
  const say = sayIn(locale)
  const verdict = judgeUrl(video.url)
  const title = video.title ?? say('Video')
  const host = verdict.ok && verdict.kind === 'web' ? new URL(verdict.href).hostname.replace(/^www\./, '') : undefined
  return (
    <figure className={styles.video}>
      {verdict.ok && host ? (
        <a className={styles.poster} href={verdict.href} target="_blank" rel="noopener noreferrer">
          <Picture picture={video.poster} shape="film" sizes="(min-width: 48rem) 44rem, 100vw" alt="" />
          <span className={styles.bar}>
            <svg className={styles.play} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <path d="M8 5.5v13l11-6.5z" fill="currentColor" />
            </svg>
            <span>
              {say('Watch “{title}” on {host}', {title, host})}
              <span className={styles.detail}>
                {video.duration && <> {video.duration} ·</>} {video.captioned && <>{say('with captions')} · </>}{' '}
                {say('opens in a new tab')}
              </span>
            </span>
          </span>
        </a>
      ) : (
        <div className={styles.poster}>
          <Picture picture={video.poster} shape="film" sizes="(min-width: 48rem) 44rem, 100vw" />
          <span className={styles.bar}>{title}</span>
        </div>
      )}
      {video.transcript.length > 0 && (
        <details className={styles.transcript}>
          <summary>{say('Read the transcript')}</summary>
          <ShortText text={video.transcript} />
        </details>
      )}
    </figure>
  )
}
