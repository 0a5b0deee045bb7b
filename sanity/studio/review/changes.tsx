import {Badge, Card, Flex, Stack, Text} from '@sanity/ui'

import type {PostDocument, SourceDocument} from '../../../lib/editorial/documents.ts'
import {diffPosts, type BlockChange, type Run, type TextChange} from '../../../lib/editorial/text-diff.ts'
import {Words} from '../gate/parts.tsx'

type State = {post: PostDocument; sources: readonly SourceDocument[]}

/** Fields as people call them. */
const FIELDS: Record<string, string> = {
  title: 'the title',
  excerpt: 'the summary',
  keyPoints: 'the key points',
  body: 'links, citations, pictures or the kind of a block in the text',
  authors: 'the authors',
  topics: 'the topics',
  coverImage: 'the cover picture',
  sources: 'the further sources',
  disclaimers: 'the extra notices',
  cta: 'the call to action',
  sponsorship: 'who paid',
  patientStory: 'the patient’s story',
  works: 'a cited work',
}

/** What an approval of the published text does not cover: words that came and went, and what else is different. */
export function Changes({published, draft}: {published: State | null; draft: State}) {
  if (!published) return <Words>Nothing is published yet: everything is new.</Words>
  const change: TextChange = diffPosts(published, draft)
  if (change.blocks.length === 0 && change.fields.length === 0) return <Words>Nothing changed in what patients read.</Words>
  return (
    <Stack gap={4}>
      {change.fields.length > 0 && (
        <Words>Also different: {change.fields.map((field) => FIELDS[field] ?? field).join('; ')}.</Words>
      )}
      {change.blocks.map((block) => (
        <Card key={`${block.kind} ${block.path}`} border radius={2} padding={3} data-testid={`change-${block.kind}`}>
          <Stack gap={3}>
            <Flex>
              <Badge tone={TONES[block.kind]}>{TITLES[block.kind]}</Badge>
            </Flex>
            <Text size={1}>
              {block.runs.map((run, index) => (
                <Marked key={`${index} ${run.kind}`} run={run} />
              ))}
            </Text>
          </Stack>
        </Card>
      ))}
    </Stack>
  )
}

const TITLES: Record<BlockChange['kind'], string> = {added: 'New', removed: 'Removed', changed: 'Changed'}
const TONES = {added: 'positive', removed: 'critical', changed: 'caution'} as const

/** What is new stands out, and so does what is gone. */
export function Marked({run: {kind, text}}: {run: Run}) {
  if (kind === 'added') {
    return (
      <ins style={{textDecoration: 'underline', textDecorationThickness: 2, background: 'var(--card-badge-positive-bg-color)'}}>
        {text}
      </ins>
    )
  }
  if (kind === 'removed') return <del style={{background: 'var(--card-badge-critical-bg-color)'}}>{text}</del>
  return <>{text}</>
}
