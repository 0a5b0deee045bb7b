import {Button, Flex, Stack} from '@sanity/ui'
import {useEffect, useMemo, useState} from 'react'
import {useClient} from 'sanity'

import type {PostDocument} from '../../../lib/editorial/documents.ts'
import {lintTextOf} from '../../../lib/editorial/post-text.ts'
import {measureReadability} from '../../../lib/editorial/readability/measure.ts'
import {INFLESZ_NORMAL, measureSpanish} from '../../../lib/editorial/readability/spanish.ts'
import {offerSimplerWords} from '../../../lib/editorial/readability/simpler-words.ts'
import {localeOf} from '../../../lib/language/locales.ts'
import {useOpenField} from './open-field.ts'
import {Note, Part, Words} from './parts.tsx'

const MOST_OFFERS = 20
const API_VERSION = '2025-12-01'
const GLOSSARY = '*[_type == "glossaryTerm" && defined(term)]{term, "alsoWritten": coalesce(alsoWritten, [])}'
const NONE: readonly string[] = []

/** How hard the text is to read, by the measures of its language. Measured while it is open, not before. */
export function PlainLanguage({post, aim}: {post: PostDocument; aim: number}) {
  return localeOf(post.locale) === 'es' ? <PlainSpanish post={post} /> : <PlainEnglish post={post} aim={aim} />
}

function PlainSpanish({post}: {post: PostDocument}) {
  const openField = useOpenField()
  const {szigriszt, fernandezHuerta, sentences, words, hardest} = useMemo(() => measureSpanish(lintTextOf(post)), [post])
  return (
    <Stack gap={4}>
      <Flex gap={2}>
        <Grade name="INFLESZ (Szigriszt-Pazos)" score={szigriszt.score} sampleOk={szigriszt.sampleOk} />
        <Grade name="Fernández-Huerta" score={fernandezHuerta.score} sampleOk={fernandezHuerta.sampleOk} />
      </Flex>
      <Words muted>
        From 0, hard, to 100, easy; from {sentences} sentences and {words} words. {INFLESZ_NORMAL} and more is normal. The English
        grades do not fit Spanish.
      </Words>
      {hardest.length > 0 && (
        <Part title="The hardest sentences">
          {hardest.map(({path, text, score}) => (
            <Note key={`${path} ${text}`} tone="transparent">
              <Words>{text}</Words>
              <Flex align="center" justify="space-between" gap={2}>
                <Words muted>Ease {score.toFixed(0)}</Words>
                <Button mode="ghost" fontSize={1} padding={2} text="Show me" onClick={() => openField(path)} />
              </Flex>
            </Note>
          ))}
        </Part>
      )}
    </Stack>
  )
}

/** And which words have plainer ones. */
function PlainEnglish({post, aim}: {post: PostDocument; aim: number}) {
  const openField = useOpenField()
  const glossary = useGlossary()
  const {readability, offers} = useMemo(() => {
    const text = lintTextOf(post)
    return {readability: measureReadability(text, {glossary}), offers: distinct(offerSimplerWords(text))}
  }, [post, glossary])
  const {fleschKincaid, smog, sentences, words, hardest, adjusted} = readability
  return (
    <Stack gap={4}>
      <Flex gap={2}>
        <Grade name="Flesch-Kincaid" score={fleschKincaid.score} sampleOk={fleschKincaid.sampleOk} />
        <Grade name="SMOG" score={smog.score} sampleOk={smog.sampleOk} />
      </Flex>
      <Words muted>
        School grades, from {sentences} sentences and {words} words. The aim is {aim} or lower. SMOG asks for thirty sentences.
      </Words>
      {adjusted?.fleschKincaid.score != null && adjusted.fleschKincaid.score !== fleschKincaid.score && (
        <Words muted>
          Adjusted, with words that the glossary explains counted as easy: Flesch-Kincaid{' '}
          {adjusted.fleschKincaid.score.toFixed(1)}
          {adjusted.smog.score === null ? '' : `, SMOG ${adjusted.smog.score.toFixed(1)}`}.
        </Words>
      )}
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

/** Words that the page will explain, in every way they are written. */
function useGlossary(): readonly string[] {
  const client = useClient({apiVersion: API_VERSION})
  const [words, setWords] = useState<readonly string[]>(NONE)
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      try {
        const entries = await client.fetch<{term: string; alsoWritten: string[]}[]>(GLOSSARY, {}, {perspective: 'published'})
        if (isCurrent) setWords(entries.flatMap(({term, alsoWritten}) => [term, ...alsoWritten]))
      } catch {
        // The measure without it is there already.
      }
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [client])
  return words
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
