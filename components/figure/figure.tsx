import type {FigureBlock} from '@/lib/editorial/publication.ts'

import {Picture} from '../picture/picture.tsx'
import styles from './figure.module.css'

/** A picture in the text with its caption. */
export function Figure({figure}: {figure: FigureBlock}) {
  if (!figure.assetId) return null
  return (
    <figure className={styles.figure}>
      <Picture picture={figure} sizes="(min-width: 48rem) 44rem, 100vw" />
      {(figure.caption || figure.credit) && (
        <figcaption>
          {figure.caption} {figure.credit && <span className={styles.credit}>{figure.credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
