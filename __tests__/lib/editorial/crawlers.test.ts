import {CRAWLER_GROUPS, isUserAgent, judgeUserAgents} from '@/lib/editorial/crawlers.ts'

test.each(['Googlebot', 'OAI-SearchBot', 'meta-externalagent', 'Ai2Bot', 'img2dataset', 'a_b', 'cohere.ai'])(
  'a crawler can go by %j',
  (name) => {
    expect(isUserAgent(name)).toBe(true)
  },
)

test.each([
  '',
  '*',
  ' Googlebot',
  'Google bot',
  'Googlebot\nDisallow: /',
  'Googlebot: x',
  'Googlebot#',
  'Ğbot',
  '1bot',
  'a'.repeat(65),
  7,
  null,
])('no crawler goes by %j', (name) => {
  expect(isUserAgent(name)).toBe(false)
})

test('whoever types a name that is none, or one that stands in two groups, is told which', () => {
  expect(judgeUserAgents(['Googlebot', 'Bing bot'], [])).toMatch(/“Bing bot” is no name of a crawler/)
  expect(judgeUserAgents(['GPTBot', 'CCBot'], ['Googlebot', 'ccbot'])).toMatch(/“CCBot” stands in two groups/)
  expect(judgeUserAgents(['GPTBot'], ['Googlebot'])).toBe(true)
  expect(judgeUserAgents([], [])).toBe(true)
})

test('the groups a clinic begins with name each crawler once', () => {
  for (const {agents, name} of CRAWLER_GROUPS) {
    const others = CRAWLER_GROUPS.filter((group) => group.name !== name).flatMap((group) => group.agents)
    expect(judgeUserAgents(agents, others)).toBe(true)
  }
})
