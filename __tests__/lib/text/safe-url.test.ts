import {isSafeUrl, judgeUrl, safeHref} from '../../../lib/text/safe-url.ts'

/** What must never become a link: script, hidden hosts, passwords, and everything that only looks like an address. */
const REFUSED = [
  'javascript:alert(1)',
  'JaVa\nScript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java%73cript:alert(1)',
  '\u200bjavascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://x',
  'file:///etc/passwd',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil',
  'https:evil',
  'https://user:pw@ok.example',
  'https://ok.example\u202e/moc',
  'https://',
  'https://exa mple.example',
  'ftp://files.example',
  'foo',
  'sms:+15555550100',
  'mailto:a@b.example?bcc=c@d.example',
  'mailto:nobody',
  'tel:call-me',
  '#',
  '',
  '   ',
  null,
  undefined,
  42,
  {href: 'https://ok.example'},
  `https://ok.example/${'x'.repeat(2000)}`,
]

const ACCEPTED: [typed: string, kind: string, href?: string][] = [
  ['/ok', 'page'],
  ['/', 'page'],
  ['#a', 'fragment'],
  ['https://ok.example/x?y=1#z', 'web'],
  ['http://ok.example', 'web'],
  ['HTTPS://OK.example', 'web'],
  ['tel:+1-555-555-0100', 'telephone'],
  ['tel:911', 'telephone'],
  ['mailto:a@b.example', 'email'],
  ['  https://ok.example/pasted  ', 'web', 'https://ok.example/pasted'],
]

test.each(REFUSED)('%j is no link', (typed) => {
  const verdict = judgeUrl(typed)
  expect(verdict.ok).toBe(false)
  expect(safeHref(typed)).toBeUndefined()
  expect(isSafeUrl(typed)).toBe(false)
  if (!verdict.ok) expect(verdict.reason).toMatch(/^[A-Z].*[./]$/)
})

test.each(ACCEPTED)('%j is a link of the kind %s', (typed, kind, href = typed) => {
  expect(judgeUrl(typed)).toEqual({ok: true, kind, href})
})
