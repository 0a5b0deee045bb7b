import {PortableText, type PortableTextBlock, type PortableTextReactComponents} from '@portabletext/react'
import {Badge, Box, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

import {languageAttributes} from '../../../lib/language/locales.ts'
import {sourceText} from '../../../lib/editorial/citations.ts'
import type {PostDocument} from '../../../lib/editorial/documents.ts'
import type {Reading} from './reading.ts'

type Fields = Record<string, unknown>

/** A post in the order and the words in which patients get it; pictures as they are, offers by name. */
export function PostText({
  post,
  reading,
  authors,
  pictures,
  offers,
}: {
  post: PostDocument
  reading: Reading
  authors: string[]
  pictures: ReadonlyMap<string, string>
  /** Headlines by id. */
  offers: ReadonlyMap<string, string>
}) {
  const parts = partsWith(pictures, offers)
  return (
    <Stack as="article" gap={5} data-testid="review-text">
      <Stack gap={4}>
        <Heading as="h2" size={4}>
          {post.title?.trim() || 'No title yet'}
        </Heading>
        <Text size={1} muted>
          {authors.join(', ') || 'No author yet'}
        </Text>
        <Text size={3} muted>
          {post.excerpt}
        </Text>
      </Stack>
      <Picture picture={post.coverImage} pictures={pictures} />
      {(post.keyPoints ?? []).length > 0 && (
        <Card padding={4} radius={2} tone="transparent" border>
          <Stack gap={3}>
            <Text weight="semibold">Key points</Text>
            <ul style={{margin: 0, paddingLeft: '1.2em'}}>
              {(post.keyPoints ?? []).map((point) => (
                <li key={point}>
                  <Box paddingY={2}>
                    <Text>{point}</Text>
                  </Box>
                </li>
              ))}
            </ul>
          </Stack>
        </Card>
      )}
      <Stack gap={4}>
        <PortableText value={reading.body} components={parts} onMissingComponent={false} />
      </Stack>
      {reading.sources.length > 0 && (
        <Stack gap={3}>
          <Heading as="h3" size={1}>
            Sources
          </Heading>
          {reading.sources.map(({number, source}) => (
            <Text key={source._id} size={1}>
              {number}. {sourceText(source)}
            </Text>
          ))}
        </Stack>
      )}
    </Stack>
  )
}

const HEADINGS: Record<string, [as: 'h3' | 'h4' | 'h5', size: number]> = {h2: ['h3', 2], h3: ['h4', 1], h4: ['h5', 0]}

const TEXT: Partial<PortableTextReactComponents> = {
  block: ({children, value: {style}}: {children?: ReactNode; value: PortableTextBlock}) => {
    const heading = HEADINGS[style ?? '']
    if (heading) {
      const [as, size] = heading
      return (
        <Box paddingTop={3}>
          <Heading as={as} size={size}>
            {children}
          </Heading>
        </Box>
      )
    }
    if (style === 'blockquote') {
      return (
        <Card as="blockquote" padding={3} margin={0} tone="transparent" radius={2}>
          <Text size={2}>{children}</Text>
        </Card>
      )
    }
    return (
      <Text as="p" size={2}>
        {children}
      </Text>
    )
  },
  list: ({children, value: {listItem}}) => {
    const As = listItem === 'number' ? 'ol' : 'ul'
    return <As style={{margin: 0, paddingLeft: '1.4em'}}>{children}</As>
  },
  listItem: ({children}) => (
    <li>
      <Box paddingY={2}>
        <Text size={2}>{children}</Text>
      </Box>
    </li>
  ),
  marks: {
    link: ({children, value}: {children: ReactNode; value?: Fields}) => <u title={wordsOf(value?.['href'])}>{children}</u>,
    internalLink: ({children}: {children: ReactNode}) => <u title="A page of this site">{children}</u>,
    inLanguage: ({children, value}: {children: ReactNode; value?: Fields}) => (
      <span {...languageAttributes(wordsOf(value?.['code']))}>{children}</span>
    ),
    citation: ({children, value}: {children: ReactNode; value?: Fields}) => (
      <>
        {children}
        <sup>[{wordsOf(value?.['number'])}]</sup>
      </>
    ),
  },
}

const LEVELS: Record<string, [title: string, tone: 'primary' | 'caution' | 'critical' | 'default']> = {
  information: ['Good to know', 'primary'],
  nonUrgent: ['Make an appointment', 'primary'],
  urgent: ['Get help today', 'caution'],
  emergency: ['Call 911 now', 'critical'],
}

function partsWith(
  pictures: ReadonlyMap<string, string>,
  offers: ReadonlyMap<string, string>,
): Partial<PortableTextReactComponents> {
  return {
    ...TEXT,
    types: {
      figure: ({value}: {value: Fields}) => <Picture picture={value} pictures={pictures} />,
      callout: ({value}: {value: Fields}) => {
        const [title, tone] = LEVELS[wordsOf(value['level'])] ?? ['Care advice', 'default']
        return (
          <Card padding={4} radius={2} tone={tone} border>
            <Stack gap={3}>
              <Text size={1} weight="semibold">
                {title}: {wordsOf(value['title'])}
              </Text>
              <ShortText value={value['body']} />
            </Stack>
          </Card>
        )
      },
      faq: ({value}: {value: Fields}) => (
        <Stack gap={4}>
          <Heading as="h3" size={2}>
            {wordsOf(value['title'])}
          </Heading>
          {entries(value['items']).map((item) => (
            <Stack key={wordsOf(item['_key'])} gap={3}>
              <Text weight="semibold">{wordsOf(item['question'])}</Text>
              <ShortText value={item['answer']} />
            </Stack>
          ))}
        </Stack>
      ),
      exercise: ({value}: {value: Fields}) => (
        <Card padding={4} radius={2} border>
          <Stack gap={3}>
            <Text size={1} weight="semibold">
              Exercise: {wordsOf(value['title'])}
            </Text>
            {wordsOf(value['purpose']) && <Text size={1}>{wordsOf(value['purpose'])}</Text>}
            <Lines value={value['steps']} ordered />
            <Text size={1}>How much: {wordsOf(value['dose'])}</Text>
            <Text size={1} weight="semibold">
              Stop if
            </Text>
            <Lines value={value['stopIf']} />
          </Stack>
        </Card>
      ),
      dataTable: ({value}: {value: Fields}) => <Table value={value} />,
      video: ({value}: {value: Fields}) => (
        <Stack gap={3}>
          <Picture picture={value['poster']} pictures={pictures} />
          <Text size={1} muted>
            Video: {wordsOf(value['title'])}
          </Text>
          <ShortText value={value['transcript']} />
        </Stack>
      ),
      ctaBlock: ({value}: {value: Fields}) => (
        <Flex gap={2} align="center" wrap="wrap">
          <Badge tone="primary">Call to action</Badge>
          <Text size={1}>{offers.get(wordsOf((value['cta'] as Fields | undefined)?.['_ref']))}</Text>
        </Flex>
      ),
    },
  }
}

function ShortText({value}: {value: unknown}) {
  return (
    <Stack gap={3}>
      <PortableText value={entries(value)} components={TEXT} onMissingComponent={false} />
    </Stack>
  )
}

function Lines({value, ordered = false}: {value: unknown; ordered?: boolean}) {
  const lines = (Array.isArray(value) ? value : []).map(wordsOf)
  const List = ordered ? 'ol' : 'ul'
  return (
    <Text as="div" size={1}>
      <List style={{margin: 0, paddingInlineStart: '1.4em'}}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </List>
    </Text>
  )
}

function Table({value}: {value: Fields}) {
  const [columns, ...rows] = entries(value['rows']).map((row) => (Array.isArray(row['cells']) ? row['cells'].map(String) : []))
  return (
    <Box overflow="auto">
      <table style={{borderCollapse: 'collapse', width: '100%'}}>
        <caption style={{textAlign: 'left', paddingBottom: 8}}>
          <Text size={1} weight="semibold">
            {wordsOf(value['caption'])}
          </Text>
        </caption>
        <thead>
          <tr>
            {columns?.map((cell, index) => (
              <Cell key={`${index}-${cell}`} as="th" words={cell} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={`${index}-${cells.join(' ')}`}>
              {cells.map((cell, column) => (
                <Cell key={`${column}-${cell}`} as={column === 0 && value['rowHeaders'] ? 'th' : 'td'} words={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  )
}

function Cell({as: As, words}: {as: 'th' | 'td'; words: string}) {
  return (
    <As style={{textAlign: 'left', padding: '8px 12px 8px 0', borderBottom: '1px solid var(--card-border-color)'}}>
      <Text size={1} weight={As === 'th' ? 'semibold' : 'regular'}>
        {words}
      </Text>
    </As>
  )
}

function Picture({picture, pictures}: {picture: unknown; pictures: ReadonlyMap<string, string>}) {
  const {asset, alt, decorative, caption} = (picture ?? {}) as {
    asset?: {_ref?: string}
    alt?: string
    decorative?: boolean
    caption?: string
  }
  const url = pictures.get(asset?._ref ?? '')
  if (!url) return null
  return (
    <Stack as="figure" gap={3} margin={0}>
      <img src={`${url}?w=960&auto=format`} alt={alt ?? ''} style={{width: '100%', height: 'auto', borderRadius: 3}} />
      <Text as="figcaption" size={1} muted>
        {[caption, decorative ? 'Only decoration: nothing is read aloud.' : `Read aloud: ${alt ?? 'nothing yet'}`]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Stack>
  )
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function entries(value: unknown): Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : []
}
