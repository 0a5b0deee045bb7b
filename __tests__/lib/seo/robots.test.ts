import type {CrawlerPolicy} from '@/lib/editorial/crawlers.ts'
import {toRobots} from '@/lib/seo/robots.ts'

const siteUrl = 'https://blog.example'
const CLOSED = ['/studio', '/api/', '/gallery']
const policy: CrawlerPolicy = {
  statement: '',
  llmsTxt: false,
  searchBots: {agents: ['Googlebot', 'Bingbot'], allow: true},
  trainingBots: {agents: ['GPTBot'], allow: false},
  userFetchBots: {agents: [], allow: true},
}

type Rule = {allow: boolean; path: string}

/** What a crawler takes from the file, as RFC 9309 has it: its own groups joined, or else those of everyone. */
function rulesFor(agent: string, file: string): Rule[] {
  const groups: {agents: string[]; rules: Rule[]}[] = []
  for (const line of file.split('\n')) {
    const [, key, value = ''] = /^(User-agent|Allow|Disallow): (.*)$/.exec(line) ?? []
    if (key === 'User-agent') {
      const last = groups.at(-1)
      if (last && last.rules.length === 0) last.agents.push(value.toLowerCase())
      else groups.push({agents: [value.toLowerCase()], rules: []})
    } else if (key) groups.at(-1)!.rules.push({allow: key === 'Allow', path: value})
  }
  const own = groups.filter(({agents}) => agents.includes(agent.toLowerCase()))
  return (own.length > 0 ? own : groups.filter(({agents}) => agents.includes('*'))).flatMap(({rules}) => rules)
}

/** The longest rule decides; of two as long, the kinder. */
function mayRead(agent: string, path: string, file: string): boolean {
  const fitting = rulesFor(agent, file).filter((rule) => path.startsWith(rule.path))
  const longest = Math.max(0, ...fitting.map((rule) => rule.path.length))
  const deciding = fitting.filter((rule) => rule.path.length === longest)
  return deciding.length === 0 || deciding.some(({allow}) => allow)
}

test('without a policy, public pages are for everyone and the writers’ tools for nobody', () => {
  const file = toRobots(null, siteUrl)
  expect(mayRead('AnyBot', '/posts/x', file)).toBe(true)
  for (const path of CLOSED) expect(mayRead('AnyBot', path, file)).toBe(false)
  expect(file).toContain('Sitemap: https://blog.example/sitemap.xml')
})

test('each group is asked what the policy asks of it, and nobody into the writers’ tools', () => {
  const file = toRobots(policy, siteUrl)
  for (const agent of ['Googlebot', 'bingbot', 'SomebodyElse']) {
    expect([agent, mayRead(agent, '/posts/x', file)]).toEqual([agent, true])
    for (const path of CLOSED) expect([agent, path, mayRead(agent, path, file)]).toEqual([agent, path, false])
  }
  for (const path of ['/', '/posts/x', '/robots', '/llms.txt']) expect(mayRead('GPTBot', path, file)).toBe(false)
})

test('a crawler in an open and in a closed group is shut out', () => {
  const file = toRobots({...policy, searchBots: {agents: ['gptbot', 'Googlebot'], allow: true}}, siteUrl)
  expect(mayRead('GPTBot', '/posts/x', file)).toBe(false)
  expect(mayRead('Googlebot', '/posts/x', file)).toBe(true)
})

test('no name and no statement can add a rule', () => {
  const hostile = {
    ...policy,
    statement: 'Hello\r\nUser-agent: *\nDisallow: /\u2028Allow: /studio\u0085Allow: /api/',
    searchBots: {agents: ['Good', 'Bad\nAllow: /studio', '*', ''], allow: true},
  }
  const file = toRobots(hostile, siteUrl)
  expect(mayRead('AnyBot', '/posts/x', file)).toBe(true)
  for (const path of CLOSED) expect(mayRead('AnyBot', path, file)).toBe(false)
  expect(file).not.toContain('Bad')
  expect(file.match(/^User-agent: \*$/gm)).toHaveLength(1)
  expect(file).toMatch(/^# Hello\n# User-agent: \*\n# Disallow: \/\n# Allow: \/studio\n# Allow: \/api\/\n/)
})

test('a group without names says nothing', () => {
  expect(toRobots(policy, siteUrl)).not.toContain('Assistants')
})
