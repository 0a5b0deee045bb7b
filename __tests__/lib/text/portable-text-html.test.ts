import {linked, words} from '@/components/cast.fixtures.ts'
import {everyBlock, textBlock} from '@/components/post/post.fixtures.ts'
import {numberCitations} from '@/lib/editorial/citations.ts'
import type {Body} from '@/lib/editorial/publication.ts'
import {bodyHtml, shortTextHtml, sourcesHtml} from '@/lib/text/portable-text-html.ts'

const SITE = {siteUrl: 'https://blog.example', locale: 'en'} as const
const html = (body: Body) => bodyHtml(numberCitations(body, []).body, SITE)
const item = (key: string, text: string, level: number, listItem: 'bullet' | 'number' = 'bullet') =>
  textBlock(key, [text], {listItem, level})

test('nests lists as they are nested', () => {
  expect(html([item('a', 'one', 1), item('b', 'two', 2), item('c', 'three', 2, 'number'), item('d', 'four', 1)])).toBe(
    '<ul><li>one<ul><li>two</li></ul><ol><li>three</li></ol></li><li>four</li></ul>',
  )
})

test('bears a list that begins below the first level', () => {
  expect(html([item('a', 'deep', 3), textBlock('b', ['after'])])).toBe('<ul><li>deep</li></ul><p>after</p>')
})

test('escapes everything a person typed', () => {
  expect(html([textBlock('b', ['<script>alert("x")</script> & more'])])).toBe(
    '<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more</p>',
  )
})

test('writes complete addresses and none that runs script', () => {
  const page = html(everyBlock)
  expect(page).toContain('<a href="https://blog.example/posts/pain-and-sleep">pain and sleep</a>')
  expect(page).toContain('src="https://blog.example/media/')
  expect(page).not.toMatch(/javascript:|href="\/|src="\//)
  expect(shortTextHtml(linked('x', 'javascript:alert(1)'), SITE)).toBe('<p>x</p>')
})

test('carries the numbers of sources and their list, but no offer', () => {
  const {body, sources} = numberCitations(everyBlock, [])
  expect(bodyHtml(body, SITE)).toContain('not for one disease.<sup>1</sup>')
  expect(bodyHtml(body, SITE)).not.toContain('free assessment')
  expect(sourcesHtml(sources, 'en')).toMatch(/^<h2>Sources<\/h2><ol><li>Doe J, Poe A\./)
  expect(sourcesHtml([], 'en')).toBe('')
})

test('keeps short texts short', () => {
  expect(shortTextHtml(words('Call us.'), SITE)).toBe('<p>Call us.</p>')
})

test('speaks the language of the text, and marks words in another', () => {
  const spoken = (body: Body) => bodyHtml(numberCitations(body, []).body, {...SITE, locale: 'es'})
  const link = {_type: 'internalLink', _key: 'l', page: {type: 'topic', slug: 'knee'}} as const
  const latin = {_type: 'inLanguage', _key: 'm', code: 'la'} as const
  const arabic = {_type: 'inLanguage', _key: 'n', code: 'ar'} as const
  const none = {_type: 'inLanguage', _key: 'o', code: '"><script>'} as never
  const runs = [
    {text: 'rodilla', marks: ['l']},
    {text: 'patella', marks: ['m']},
    {text: 'ركبة', marks: ['n']},
    {text: 'x', marks: ['o']},
  ]
  expect(spoken([textBlock('b', runs, {markDefs: [link as never, latin, arabic, none]})])).toBe(
    '<p><a href="https://blog.example/es/topics/knee">rodilla</a><span lang="la" dir="ltr">patella</span><span lang="ar" dir="rtl">ركبة</span>x</p>',
  )
  expect(spoken(everyBlock)).toContain('<strong>Actúe de inmediato: ')
})
