import {SOURCE_LABELS, concernText, formatSource, sourceId, type NumberedSource} from '@/lib/editorial/citations.ts'

import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {ContentLink} from '../content-link/content-link.tsx'
import styles from './source-list.module.css'

/** The works behind the text, each with a way back to the places that cite it. */
export function SourceList({sources, locale = DEFAULT_LOCALE}: {sources: readonly NumberedSource[]; locale?: Locale}) {
  const say = sayIn(locale)
  if (sources.length === 0) return null
  return (
    <section className={styles.sources} aria-labelledby="sources_heading">
      <h2 id="sources_heading">{say('Sources')}</h2>
      <ol>
        {sources.map(({number, source, citedAt}) => (
          <li key={source._id} id={sourceId(number)} value={number}>
            <p className={styles.reference}>
              {formatSource(source).map((part, index) => (
                <Part key={index} {...part} />
              ))}
            </p>
            <p className={styles.foot}>
              {concernText(source, locale) && <strong className={styles.concern}>{concernText(source, locale)}</strong>}
              {kindOf(source, locale) && <span>{kindOf(source, locale)}</span>}
              {citedAt.map((anchor, index) => (
                <a
                  key={anchor}
                  href={`#${anchor}`}
                  aria-label={
                    citedAt.length > 1
                      ? say('Back to where source {number} is cited, place {place}', {number, place: index + 1})
                      : say('Back to where source {number} is cited', {number})
                  }
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

/** What kind of work it is; nothing for a kind that nobody has named. */
function kindOf({type}: NumberedSource['source'], locale: Locale): string | undefined {
  const label = type ? SOURCE_LABELS[type] : undefined
  return label && sayIn(locale)(label)
}

function Part({text, italic, href}: {text: string; italic?: true; href?: string}) {
  if (href) return <ContentLink href={href}>{text}</ContentLink>
  return italic ? <em>{text}</em> : <>{text}</>
}
