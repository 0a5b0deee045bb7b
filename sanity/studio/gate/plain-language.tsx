import {Button, Flex, Stack} from '@sanity/ui'
import {useMemo} from 'react'

import type {PostDocument} from '../../../lib/editorial/documents.ts'
import {lintTextOf} from '../../../lib/editorial/post-text.ts'
import {measureReadability} from '../../../lib/editorial/readability/measure.ts'
import {offerSimplerWords} from '../../../lib/editorial/readability/simpler-words.ts'
import {useOpenField} from './open-field.ts'
import {Note, Part, Words} from './parts.tsx'

const MOST_OFFERS = 20

/** How hard the text is to read, where, and which words have plainer ones. Measured while it is open, not before. */
export function PlainLanguage({post, aim}: {post: PostDocument; aim: number}) {
  const openField = useOpenField()
  const {readability, offers} = useMemo(() => {
    const text = lintTextOf(post)
    return {readability: measureReadability(text), offers: distinct(offerSimplerWords(text))}
  }, [post])
  const {fleschKincaid, smog, sentences, words, hardest} = readability
  return (
    <Stack gap={4}>
      <Flex gap={2}>
        <Grade name="Flesch-Kincaid" score={fleschKincaid.score} sampleOk={fleschKincaid.sampleOk} />
        <Grade name="SMOG" score={smog.score} sampleOk={smog.sampleOk} />
      </Flex>
      <Words muted>
        School grades, from {sentences} sentences and {words} words. The aim is {aim} or lower. SMOG asks for thirty sentences.
      </Words>
      {offers.length > 0 && (
        <Part title="Plainer words">
          {offers.slice(0, MOST_OFFERS).map(({word, simpler, path}) => (
            <Flex key={word} align="center" justify="space-between" gap={2}>
              <Words>
                {word} → {simpler}
              </Words>
              <Button mode="ghost" fontSize={1} padding={2} text="Show me" onClick={() => openField(path)} />
            </Flex>
          ))}
        </Part>
      )}
      {hardest.length > 0 && (
        <Part title="The hardest sentences">
          {hardest.map(({path, text, grade}) => (
            <Note key={`${path} ${text}`} tone="transparent">
              <Words>{text}</Words>
              <Flex align="center" justify="space-between" gap={2}>
                <Words muted>Grade {grade.toFixed(0)}</Words>
                <Button mode="ghost" fontSize={1} padding={2} text="Show me" onClick={() => openField(path)} />
              </Flex>
            </Note>
          ))}
        </Part>
      )}
    </Stack>
  )
}

function Grade({name, score, sampleOk}: {name: string; score: number | null; sampleOk: boolean}) {
  return (
    <Note tone="transparent">
      <Words muted>{name}</Words>
      <Words>{score === null ? 'Too little text' : score.toFixed(1)}</Words>
      {!sampleOk && score !== null && <Words muted>From too little text to rely on</Words>}
    </Note>
  )
}

function distinct(offers: ReturnType<typeof offerSimplerWords>) {
  const seen = new Set<string>()
  return offers.filter(({word}) => {
    const known = seen.has(word.toLowerCase())
    seen.add(word.toLowerCase())
    return !known
  })
}
