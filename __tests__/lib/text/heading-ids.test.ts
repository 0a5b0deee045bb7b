import {everyBlock, textBlock} from '@/components/post/post.fixtures.ts'
import {headingSlug, outlineOf} from '@/lib/text/heading-ids.ts'

const heading = (key: string, text: string, style: 'h2' | 'h3' | 'h4' = 'h2') => textBlock(key, [text], {style})

test('keeps the address of a heading whose words change', () => {
  const [before] = outlineOf([heading('k1', 'When to worry')]).headings
  const [after] = outlineOf([heading('k1', 'When to call us')]).headings
  expect(before?.id).toBe(after?.id)
  expect([before?.slug, after?.slug]).toEqual(['when-to-worry', 'when-to-call-us'])
})

test('gives every heading addresses of its own', () => {
  const {headings} = outlineOf([heading('k1', 'Signs'), heading('k2', 'Signs'), heading('k3', 'Signs 2'), heading('k/1', '!!!')])
  const ids = headings.flatMap(({id, slug}) => (slug ? [id, slug] : [id]))
  expect(new Set(ids).size).toBe(ids.length)
})

test('reads every script and cuts at a word', () => {
  expect(headingSlug('Wann zum Arzt? Früh!')).toBe('wann-zum-arzt-früh')
  expect(headingSlug('症状と原因')).toBe('症状と原因')
  expect(headingSlug('👍 …')).toBe('')
  expect(headingSlug('word '.repeat(40))).toMatch(/^(?:word-){11}word$/)
})

test('never makes an address that the page itself uses', () => {
  for (const {slug} of outlineOf([heading('a', 'page_content'), heading('b', 'source_1')]).headings)
    expect(slug).not.toContain('_')
})

test('skips no level, whatever the editor chose', () => {
  const {headings} = outlineOf([
    heading('a', 'A', 'h4'),
    heading('b', 'B', 'h4'),
    heading('c', 'C', 'h4'),
    heading('d', 'D', 'h2'),
    heading('e', 'E', 'h4'),
  ])
  expect(headings.map(({level}) => level)).toEqual([2, 3, 4, 2, 3])
})

test('puts titles inside blocks one level below the heading before them', () => {
  const {levelInside} = outlineOf(everyBlock)
  expect(levelInside('k1')).toBe(3)
  expect(levelInside('unknown')).toBe(2)
})

test('leaves out headings without words', () => {
  expect(outlineOf([heading('a', '  ')]).headings).toEqual([])
})
