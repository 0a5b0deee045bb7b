import type {FigureBlock} from '@/lib/editorial/publication.ts'

import {largestImage} from '@/lib/media/image-url.ts'

import {Picture} from '../picture/picture.tsx'
import styles from './figure.module.css'

/** A picture in the text with its caption. */
export function Figure({figure}: {figure: FigureBlock}) {
  if (!figure.assetId) return null
  const whole = largestImage(figure)
  return (
    <figure className={styles.figure}>
      <Picture picture={figure} sizes="(min-width: 48rem) 44rem, 100vw" />
      <figcaption>
        {figure.caption} {figure.credit && <span className={styles.credit}>{figure.credit}</span>}{' '}
        {whole && (
          <a href={whole.src} className={styles.whole}>
            Open the picture alone<span className="visually-hidden">: {figure.alt || figure.caption}</span>
          </a>
        )}
      </figcaption>
    </figure>
  )
}
