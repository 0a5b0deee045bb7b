import {everyBlock, textBlock} from '@/components/post/post.fixtures.ts'
import {countWords, readingMinutes} from '@/lib/editorial/reading-time.ts'

test('is one minute at least', () => {
  expect(readingMinutes([])).toBe(1)
})

test('counts two hundred words a minute', () => {
  expect(readingMinutes([textBlock('b', ['word '.repeat(900)])])).toBe(5)
})

test('leaves folded answers and transcripts out', () => {
  const inView = countWords(everyBlock)
  const unfolded = everyBlock.map((block) => (block._type === 'video' ? {...block, transcript: []} : block))
  expect(countWords(unfolded)).toBe(inView)
})
