import {plainPage} from '../../../lib/page-store/plain-page.ts'
import {PAGE_SCRIPT} from '../../../lib/security/page-script.ts'

const page = (head: string, body: string) => `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const LD = '<script type="application/ld+json">{"headline":"A \\u003cb>"}</script>'
const OWN = `<script type="module">${PAGE_SCRIPT}</script>`

test('takes out Next’s scripts, the page as data and what announces them, and keeps every word', () => {
  const rendered = page(
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><link rel="preload" as="image" href="/media/x"/><script src="/_next/b.js" async=""></script>',
    '<div hidden=""><!--$--><!--/$--></div><p>Call<!-- --> <!-- -->911</p><script>self.__next_f.push([1,"<p>Call</p>"])</script><script src="/_next/c.js" id="_R_" async=""></script>',
  )
  expect(plainPage(rendered)).toBe(page('<link rel="preload" as="image" href="/media/x"/>', '<p>Call 911</p>'))
})

test('keeps what search engines read, and the one script of our own', () => {
  const shared = page('', `<button data-share="/posts/knee">Share</button>${LD}${OWN}`)
  expect(plainPage(shared)).toBe(shared)
  expect(plainPage(page('', `${LD}${OWN}`))).toBe(page('', LD))
})

test.each([
  ['text that looks like a script', page('', '<p>&lt;script&gt;x&lt;/script&gt;</p>')],
  ['text that looks like a mark of React', page('', '<p>&lt;!-- --&gt;</p>')],
  ['an attribute with a script in it', page('', '<img alt="&lt;script src=&quot;/x.js&quot;&gt;"/>')],
  ['a comment of somebody else', page('', '<!-- kept -->')],
  ['an empty answer', ''],
])('leaves %s as it is', (_what, html) => expect(plainPage(html)).toBe(html))

test('leaves a page alone of which a part still waits for a script', () => {
  const waiting = page('', '<template id="B:0"></template><div hidden id="S:0">x</div><script>$RC("B:0","S:0")</script>')
  expect(plainPage(waiting)).toBe(waiting)
})
