import type {FigureBlock} from '@/lib/editorial/publication.ts'

import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {largestImage} from '@/lib/media/image-url.ts'

import {Picture} from '../picture/picture.tsx'
import styles from './figure.module.css'

/** A picture in the text with its caption. */
export function Figure({figure, locale = DEFAULT_LOCALE}: {figure: FigureBlock; locale?: Locale}) {
  if (!figure.assetId) return null
  const whole = largestImage(figure)
  return (
    <figure className={styles.figure}>
      <Picture picture={figure} sizes="(min-width: 48rem) 44rem, 100vw" />
      <figcaption>
        {figure.caption} {figure.credit && <span className={styles.credit}>{figure.credit}</span>}{' '}
        {whole && (
          <a href={whole.src} className={styles.whole}>
            {sayIn(locale)('Open the picture alone')}
            <span className="visually-hidden">: {figure.alt || figure.caption}</span>
          </a>
        )}
      </figcaption>
    </figure>
  )
}
