import {linked, sources, words} from '@/components/cast.fixtures.ts'
import {calloutExamples} from '@/components/callout/callout.fixtures.ts'
import {dataTableExamples} from '@/components/data-table/data-table.fixtures.ts'
import {everyBlock, textBlock} from '@/components/post/post.fixtures.ts'
import {numberCitations} from '@/lib/editorial/citations.ts'
import type {Body} from '@/lib/editorial/publication.ts'
import {bodyMarkdown, plainMarkdown, shortTextMarkdown, sourcesMarkdown} from '@/lib/text/portable-text-markdown.ts'

const PLACE = {
  siteUrl: 'https://blog.example',
  pageUrl: 'https://blog.example/posts/x',
  locale: 'en' as const,
}
const markdown = (body: Body) => bodyMarkdown(numberCitations(body, []).body, PLACE)
const item = (key: string, text: string, level: number, listItem: 'bullet' | 'number' = 'bullet') =>
  textBlock(key, [text], {listItem, level})
const link = (href: string) =>
  textBlock('b', [{text: 'words', marks: ['l']}], {
    markDefs: [{_key: 'l', _type: 'link', href}],
  })
const cited = (text: string, next: string) =>
  textBlock('b', [{text, marks: ['c']}, next], {
    markDefs: [{_key: 'c', _type: 'citation', source: sources.guideline}],
  })

test('has every block there is, in order, and no offer', () => {
  expect(markdown(everyBlock)).toMatchInlineSnapshot(`
   "Sciatica is a name for a *pattern* of pain, not for one disease.[1]

   ## What sciatica is

   [MedlinePlus](https://medlineplus.gov/), [pain and sleep](https://blog.example/posts/pain-and-sleep), a page that is gone, a script and a source that is gone

   > **Immediate action required: Call 911 if you have:**
   >
   > numbness around your groin, or trouble passing urine

   ## Can it help?

   #### An editor skipped a level

   - Keep moving.
       - A short walk **several times a day[1]**

   Figure: A woman walks uphill; a red line runs from her lower back to her foot.\\
   The path of the sciatic nerve.\\
   Drawn for this clinic.

   **Muscles often examined**

   | Muscle | Where it is | Where its ache may be felt |
   | --- | --- | --- |
   | **Piriformis** | Deep in the buttock | Buttock and back of the thigh |
   | **Hamstrings** | Back of the thigh | Back of the thigh and behind the knee |

   ## The short version

   > If the needle is the only thing that changes, not much will.

   **Questions patients ask**

   **Does it hurt?**

   Most people feel a short ache.

   **Where can I read more?**

   MedlinePlus

   **A question without an answer?**

   [Video: Three gentle nerve exercises](https://www.youtube.com/watch?v=example)

   **Transcript**

   Sit tall. Straighten one knee until you feel a stretch."
  `)
})

test('nests lists as they are nested, and numbers each anew', () => {
  const items = [item('a', 'one', 1), item('b', 'two', 2, 'number'), item('c', 'three', 2, 'number'), item('d', 'four', 1)]
  expect(markdown(items)).toBe('- one\n    1. two\n    2. three\n- four')
  expect(markdown([...items.slice(0, 2), item('e', 'five', 1), item('f', 'six', 2, 'number')])).toBe(
    '- one\n    1. two\n- five\n    1. six',
  )
})

test('bears a list that begins below the first level', () => {
  expect(markdown([item('a', 'deep', 3), textBlock('b', ['after'])])).toBe('- deep\n\nafter')
})

test.each(Object.entries(calloutExamples))('a callout says how soon to act: %s', (_name, {callout}) => {
  const said = {
    information: 'Information',
    nonUrgent: 'Non-urgent advice',
    urgent: 'Urgent advice',
    emergency: 'Immediate action required',
  }[callout.level]
  expect(markdown([callout])).toMatch(new RegExp(`^> \\*\\*${said}`))
})

test('a table keeps its columns, whatever stands in a cell and however long a row is', () => {
  const {table} = dataTableExamples['the first column names the rows']
  const rows = [
    {_key: 'h', cells: ['A | B', 'C']},
    {_key: 'r', cells: ['one\ntwo']},
    {_key: 's', cells: ['', '`x`']},
  ]
  expect(markdown([{...table, caption: null, rowHeaders: false, rows}])).toBe(
    ['| A \\| B | C |', '| --- | --- |', '| one two |  |', '|  | \\`x\\` |'].join('\n'),
  )
})

describe('what a person typed stays words', () => {
  test.each([
    ['a heading', '# Not a heading', '\\# Not a heading'],
    ['a list', '- not a list', '\\- not a list'],
    ['a list with a plus', '+ not a list', '\\+ not a list'],
    ['a numbered list', '1. not a list', '1\\. not a list'],
    ['a numbered list with a bracket', '12) not a list', '12\\) not a list'],
    ['a quote', '> not a quote', '\\> not a quote'],
    ['a line', '---', '\\---'],
    ['an underline', '===', '\\==='],
    ['a fence', '```sh', '\\`\\`\\`sh'],
    ['emphasis', '*not* _this_ ~~or this~~', '\\*not\\* \\_this\\_ \\~\\~or this\\~\\~'],
    ['a link', '[x](https://evil.example)', '\\[x\\](https://evil.example)'],
    ['a definition', '[1]: https://evil.example', '\\[1\\]: https://evil.example'],
    ['a picture', '![x](https://evil.example/x.png)', '!\\[x\\](https://evil.example/x.png)'],
    ['an address in brackets', '<https://evil.example>', '\\<https://evil.example\\>'],
    ['HTML', '<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['a character’s name', '&lt;b&gt; &#60;b&#62; AT&T R & D', '\\&lt;b\\&gt; \\&#60;b\\&#62; AT\\&T R & D'],
    ['a backslash', 'C:\\path\\*', 'C:\\\\path\\\\\\*'],
    ['code by indentation', '      not code', 'not code'],
  ])('%s', (_what, typed, written) => {
    expect(markdown([textBlock('b', [typed])])).toBe(written)
    expect(plainMarkdown(typed)).toBe(written)
    // In a list the line begins after the marker.
    expect(markdown([item('b', typed, 1)])).toBe(`- ${written}`)
  })

  test('on each of its lines', () => {
    expect(markdown([textBlock('b', ['one\n# two\n\n- three'])])).toBe('one\\\n\\# two\\\n\\- three')
  })

  test('however it is cut into spans', () => {
    expect(markdown([textBlock('b', ['[x]', '(https://evil.example)'])])).toBe('\\[x\\](https://evil.example)')
    expect(markdown([textBlock('b', ['1', '. one'])])).toBe('1\\. one')
  })

  test('in a heading it cannot begin another line', () => {
    expect(markdown([textBlock('b', ['one\n# two'], {style: 'h2'})])).toBe('## one # two')
  })
})

describe('links', () => {
  test.each([
    ['https://medlineplus.gov/a_b', 'https://medlineplus.gov/a_b'],
    ['/topics/knee', 'https://blog.example/topics/knee'],
    ['#part', 'https://blog.example/posts/x#part'],
    ['tel:+15555550100', 'tel:+15555550100'],
    ['https://example.org/a(b)<c>', 'https://example.org/a%28b%29%3Cc%3E'],
  ])('lead where they should: %s', (href, address) => {
    expect(markdown([link(href)])).toBe(`[words](${address})`)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example',
    'https://user:pass@evil.example',
    'https://evil.example/\u202Egnp',
    'https:\\\\evil.example',
    '',
    null,
  ])('lead nowhere: %j', (href) => {
    expect(markdown([link(href as string)])).toBe('words')
    expect(shortTextMarkdown(linked('words', href as string), PLACE)).toBe('words')
  })

  test('whose words are a number stay links', () => {
    expect(shortTextMarkdown(linked('911', 'tel:911'), PLACE)).toBe('[911](tel:911)')
  })
})

describe('citations', () => {
  test('stand as numbers', () => {
    expect(markdown([cited('Rest helps', '. It does.')])).toBe('Rest helps[1]. It does.')
  })

  test('never become links to what follows', () => {
    expect(markdown([cited('Rest', '(https://evil.example)')])).toBe('Rest\\[1\\](https://evil.example)')
    expect(markdown([cited('', ': https://evil.example')])).toBe('\\[1\\]: https://evil.example')
  })

  test('are listed with where they are found and what has become of them', () => {
    const {sources: numbered} = numberCitations([cited('Rest', '.')], [{...sources.medlinePlus, concern: 'retracted'}])
    expect(sourcesMarkdown(numbered, PLACE)).toBe(
      [
        '1. [Doe J, Poe A. A guideline that exists in tests alone. J Made Up. 2021;51(11):1-60. doi:10.5555/rounds.test.1](https://doi.org/10.5555/rounds.test.1)',
        '2. [National Library of Medicine. Sciatica. MedlinePlus. Accessed November 20, 2026. https://medlineplus.gov/sciatica.html](https://medlineplus.gov/sciatica.html) **Retracted since this page was written.**',
      ].join('\n'),
    )
  })
})

test('marks cling to the words they are on', () => {
  const run = (text: string, ...marks: string[]) => ({text, marks})
  expect(markdown([textBlock('b', ['a', run(' bold ', 'strong'), 'and', run(' both', 'strong', 'em'), run(' ', 'em')])])).toBe(
    'a **bold** and ***both***',
  )
})

test('keeps short texts short, and empty ones empty', () => {
  expect(shortTextMarkdown(words('Call us.'), PLACE)).toBe('Call us.')
  expect(shortTextMarkdown([], PLACE)).toBe('')
})

test('an exercise is its steps, how much, and when to stop; its words stay words', () => {
  const card = {
    _type: 'exercise' as const,
    _key: 'e',
    title: 'Rise *slowly*',
    purpose: null,
    steps: ['Sit.', '# Stand [up](javascript:alert(1))'],
    dose: '8 times',
    stopIf: ['it hurts'],
  }
  const text = markdown([card])
  expect(text).toContain('**Exercise: Rise \\*slowly\\***')
  expect(text).toContain('1. Sit.\n2. ')
  expect(text).toContain('How much: 8 times')
  expect(text).toContain('- it hurts')
  expect(text).not.toMatch(/(?<!\\)\]\(/)
  expect(markdown([{...card, stopIf: [], dose: null}])).not.toContain('Stop if')
})
