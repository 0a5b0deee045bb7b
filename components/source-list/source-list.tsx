import {SOURCE_LABELS, concernText, formatSource, sourceId, type NumberedSource} from '@/lib/editorial/citations.ts'

import {ContentLink} from '../content-link/content-link.tsx'
import styles from './source-list.module.css'

/** The works behind the text, each with a way back to the places that cite it. */
export function SourceList({sources}: {sources: readonly NumberedSource[]}) {
  if (sources.length === 0) return null
  return (
    <section className={styles.sources} aria-labelledby="sources_heading">
      <h2 id="sources_heading">Sources</h2>
      <ol>
        {sources.map(({number, source, citedAt}) => (
          <li key={source._id} id={sourceId(number)} value={number}>
            <p className={styles.reference}>
              {formatSource(source).map((part, index) => (
                <Part key={index} {...part} />
              ))}
            </p>
            <p className={styles.foot}>
              {concernText(source) && <strong className={styles.concern}>{concernText(source)}</strong>}
              {source.type && <span>{SOURCE_LABELS[source.type]}</span>}
              {citedAt.map((anchor, index) => (
                <a
                  key={anchor}
                  href={`#${anchor}`}
                  aria-label={`Back to where source ${number} is cited${citedAt.length > 1 ? `, place ${index + 1}` : ''}`}
                >
                  ↩{citedAt.length > 1 ? index + 1 : ''}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Part({text, italic, href}: {text: string; italic?: true; href?: string}) {
  if (href) return <ContentLink href={href}>{text}</ContentLink>
  return italic ? <em>{text}</em> : <>{text}</>
}
