import {securityHeaders} from '../../../lib/security/headers.ts'
import {PAGE_SCRIPT_SOURCE} from '../../../lib/security/page-script.ts'
import {readConnection} from '../../../sanity/connection.ts'

const lake = readConnection({LAKE_PORT: '4999'})
const hosted = readConnection({NEXT_PUBLIC_SANITY_PROJECT_ID: 'ab12cd34'})
const policyOf = (pathname: string, connection = lake) =>
  securityHeaders({pathname, connection, streamPorts: [5000, 5001], development: false, isSecure: false})[
    'content-security-policy'
  ]

test('a page names no origin but its own', () => {
  expect(policyOf('/posts/anything')).not.toMatch(/https?:/)
  expect(policyOf('/posts/anything')).toContain("object-src 'none'")
})

test('a page runs one script, by its hash; Studio and development run theirs', () => {
  const scripts = (pathname: string, development: boolean) =>
    /script-src ([^;]*)/.exec(
      securityHeaders({pathname, connection: lake, streamPorts: [], development, isSecure: false})['content-security-policy'] ??
        '',
    )?.[1]
  expect(scripts('/posts/anything', false)).toBe(PAGE_SCRIPT_SOURCE)
  expect(scripts('/posts/anything', true)).toContain("'unsafe-inline'")
  expect(scripts('/studio', false)).toContain("'unsafe-inline'")
})

test('Studio on the lake may talk to the lake, on every one of its ports and under both of its names, and to nobody else', () => {
  const policy = policyOf('/studio/production') ?? ''
  const named = new Set([...policy.matchAll(/(?:https?|ws):\/\/[^ ;]+/g)].map(([origin]) => origin))
  const hosts = ['localhost', 'rounds.localhost'].flatMap((name) => [4999, 5000, 5001].map((port) => `${name}:${port}`))
  expect(named).toEqual(new Set(hosts.flatMap((host) => [`http://${host}`, `ws://${host}`])))
})

test('Studio on the hosted service is not held back, but pages still are', () => {
  expect(policyOf('/studio', hosted)).toBeUndefined()
  expect(policyOf('/', hosted)).not.toMatch(/https?:/)
})

test('a page that only begins like Studio is a page', () => {
  expect(policyOf('/studiously')).not.toContain('localhost')
})

test('whoever came by TLS comes by nothing else for a year, and nobody is told so who did not', () => {
  const told = (isSecure: boolean) =>
    securityHeaders({pathname: '/', connection: lake, streamPorts: [], development: false, isSecure})['strict-transport-security']
  expect(told(true)).toBe('max-age=31536000')
  expect(told(false)).toBeUndefined()
})
