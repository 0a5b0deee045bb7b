import {PortableText, type PortableTextBlock} from '@portabletext/react'
import type {ReactNode} from 'react'

import type {NumberedCitation} from '@/lib/editorial/citations.ts'
import type {
  CalloutBlock,
  CtaInTextBlock,
  DataTableBlock,
  ExerciseBlock,
  FaqBlock,
  FigureBlock,
  InternalLinkMark,
  VideoBlock,
} from '@/lib/editorial/publication.ts'
import type {ExplainedBody, ExplainedMark, ExplainedTextBlock} from '@/lib/editorial/readability/explained-words.ts'
import {DEFAULT_LOCALE, languageAttributes, type Locale} from '@/lib/language/locales.ts'
import {pagePath} from '@/lib/language/paths.ts'
import type {Outline} from '@/lib/text/heading-ids.ts'

import {Callout} from '../callout/callout.tsx'
import {Citation} from '../citation/citation.tsx'
import {ContentLink} from '../content-link/content-link.tsx'
import {Cta} from '../cta/cta.tsx'
import {DataTable} from '../data-table/data-table.tsx'
import {Exercise} from '../exercise/exercise.tsx'
import {Faq} from '../faq/faq.tsx'
import {Figure} from '../figure/figure.tsx'
import {Video} from '../video/video.tsx'
import {ExplainedWord} from '../words-explained/explained-word.tsx'
import styles from './portable-text.module.css'

type Words = {children?: ReactNode}

/**
 * The text of a post: one component a block, and nothing at all for what nobody knows.
 *
 * @param outline of the same body; says which level the titles inside blocks have, and the headings' addresses
 */
export function PostText({body, outline, locale = DEFAULT_LOCALE}: {body: ExplainedBody; outline: Outline; locale?: Locale}) {
  const headings = new Map(outline.headings.map((heading) => [heading.key, heading]))
  const heading = ({value, children}: Words & {value: {_key?: string}}) => {
    const known = headings.get(value._key ?? '')
    if (!known) return null
    const Level = `h${known.level}` as const
    return <Level id={known.id}>{known.slug ? <span id={known.slug}>{children}</span> : children}</Level>
  }

  return (
    <div className={`prose ${styles.text}`}>
      <PortableText
        value={body.map((block) => (block._type === 'block' ? withoutNulls(block) : block))}
        onMissingComponent={false}
        components={{
          block: {
            normal: ({children}: Words) => <p>{children}</p>,
            h2: heading,
            h3: heading,
            h4: heading,
            blockquote: ({children}: Words) => (
              <blockquote>
                <p>{children}</p>
              </blockquote>
            ),
          },
          types: {
            figure: ({value}: {value: FigureBlock}) => <Figure figure={value} locale={locale} />,
            callout: ({value}: {value: CalloutBlock}) => (
              <Callout callout={value} headingLevel={outline.levelInside(value._key)} locale={locale} />
            ),
            ctaBlock: ({value}: {value: CtaInTextBlock}) => <Cta cta={value.cta} instance={value._key} locale={locale} />,
            faq: ({value}: {value: FaqBlock}) => <Faq faq={value} headingLevel={outline.levelInside(value._key)} />,
            exercise: ({value}: {value: ExerciseBlock}) => (
              <Exercise exercise={value} headingLevel={outline.levelInside(value._key)} locale={locale} />
            ),
            dataTable: ({value}: {value: DataTableBlock}) => <DataTable table={value} />,
            video: ({value}: {value: VideoBlock}) => <Video video={value} locale={locale} />,
          },
          marks: {
            link: ({value, children}: Words & {value?: {href?: string | null}}) => (
              <ContentLink href={value?.href}>{children}</ContentLink>
            ),
            internalLink: ({value, children}: Words & {value?: InternalLinkMark}) => (
              <ContentLink href={pathOf(value, locale)}>{children}</ContentLink>
            ),
            citation: ({value, children}: Words & {value?: NumberedCitation}) =>
              value ? (
                <Citation citation={value} locale={locale}>
                  {children}
                </Citation>
              ) : (
                <>{children}</>
              ),
            inLanguage: ({value, children}: Words & {value?: {code?: string | null}}) => (
              <span {...languageAttributes(value?.code)}>{children}</span>
            ),
            explainedWord: ({value, children}: Words & {value?: ExplainedMark}) =>
              value ? <ExplainedWord word={value}>{children}</ExplainedWord> : <>{children}</>,
          },
          unknownMark: ({children}: Words) => <>{children}</>,
          unknownType: () => null,
          unknownBlockStyle: ({children}: Words) => <p>{children}</p>,
        }}
      />
    </div>
  )
}

/** A page that is gone or was never published has no address: its words stay plain. */
function pathOf(mark: InternalLinkMark | undefined, locale: Locale): string | undefined {
  return mark?.page?.slug ? pagePath(mark.page, locale) : undefined
}

/** Queries answer null where the editor left a field out; the renderer tells list items by the field's presence. */
function withoutNulls({style, listItem, level, ...block}: ExplainedTextBlock): PortableTextBlock {
  return {...block, style: style ?? 'normal', ...(listItem ? {listItem, level: level ?? 1} : {})}
}
