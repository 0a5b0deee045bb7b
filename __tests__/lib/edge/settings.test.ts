import {readEdgeSettings} from '../../../lib/edge/settings.ts'
import {createThisEdge} from '../../../lib/edge/this-edge.ts'

const TOKEN = 'a-token-that-is-long-enough'
const ZONE = '0123456789abcdef0123456789abcdef'

it.each([{}, {ROUNDS_EDGE: '', ROUNDS_EDGE_TOKEN: ''}])('no edge is the usual (%j)', (environment) => {
  expect(readEdgeSettings(environment)).toBeUndefined()
  expect(createThisEdge(environment)).toBeUndefined()
})

it.each([
  [
    {
      ROUNDS_EDGE: 'varnish',
      ROUNDS_EDGE_ADDRESSES: 'http://127.0.0.1:6081, http://10.0.0.5/,http://10.0.0.5',
      ROUNDS_EDGE_TOKEN: TOKEN,
    },
    {kind: 'varnish', addresses: ['http://127.0.0.1:6081', 'http://10.0.0.5'], token: TOKEN},
  ],
  [
    {ROUNDS_EDGE: 'fastly', ROUNDS_EDGE_ID: 'SU1Z0isxPaozGVKXdv0eY', ROUNDS_EDGE_TOKEN: TOKEN},
    {kind: 'fastly', id: 'SU1Z0isxPaozGVKXdv0eY', token: TOKEN},
  ],
  [
    {ROUNDS_EDGE: 'cloudflare', ROUNDS_EDGE_ID: ZONE, ROUNDS_EDGE_TOKEN: TOKEN},
    {kind: 'cloudflare', id: ZONE, token: TOKEN},
  ],
])('an edge is read from the environment: %j', (environment, expected) => {
  expect(readEdgeSettings(environment)).toEqual(expected)
  expect(createThisEdge(environment)).toBeDefined()
})

it.each<[string, Record<string, string>]>([
  ['ROUNDS_EDGE is “akamai”; write varnish', {ROUNDS_EDGE: 'akamai'}],
  ['ROUNDS_EDGE is “Varnish”; write varnish', {ROUNDS_EDGE: 'Varnish'}],
  ['ROUNDS_EDGE is missing', {ROUNDS_EDGE_TOKEN: TOKEN}],
  ['ROUNDS_EDGE is missing', {ROUNDS_EDGE_ID: ZONE}],
  ['ROUNDS_EDGE is missing', {ROUNDS_EDGE_ADDRESSES: 'http://127.0.0.1:6081'}],
  ['ROUNDS_EDGE_ADDRESSES is missing; write where Varnish listens', {ROUNDS_EDGE: 'varnish', ROUNDS_EDGE_TOKEN: TOKEN}],
  ['ROUNDS_EDGE_ADDRESSES is missing', {ROUNDS_EDGE: 'varnish', ROUNDS_EDGE_ADDRESSES: ' , '}],
  ...['127.0.0.1:6081', 'ftp://127.0.0.1', 'http://127.0.0.1/purge', 'http://a?b', 'http://user:word@a', 'http://'].map(
    (address): [string, Record<string, string>] => [
      `ROUNDS_EDGE_ADDRESSES has “${address}”; write an address without a path`,
      {ROUNDS_EDGE: 'varnish', ROUNDS_EDGE_ADDRESSES: address, ROUNDS_EDGE_TOKEN: TOKEN},
    ],
  ),
  ['ROUNDS_EDGE_ID is “”; write the id of your service', {ROUNDS_EDGE: 'fastly', ROUNDS_EDGE_TOKEN: TOKEN}],
  ['ROUNDS_EDGE_ID is “a/b”; write the id of your service', {ROUNDS_EDGE: 'fastly', ROUNDS_EDGE_ID: 'a/b'}],
  ['ROUNDS_EDGE_ID is “blog.example”; write the id of your zone', {ROUNDS_EDGE: 'cloudflare', ROUNDS_EDGE_ID: 'blog.example'}],
  ['ROUNDS_EDGE_TOKEN is missing or cannot be right', {ROUNDS_EDGE: 'cloudflare', ROUNDS_EDGE_ID: ZONE}],
  ['ROUNDS_EDGE_TOKEN is missing or cannot be right', {ROUNDS_EDGE: 'fastly', ROUNDS_EDGE_ID: 'a', ROUNDS_EDGE_TOKEN: 'short'}],
])('what cannot be right is said: %s', (words, environment) => {
  expect(() => readEdgeSettings(environment)).toThrow(words)
})

it.each(['a secret with spaces in it', 'a-secret\r\nwith-lines-in-it', 'a-secret-with-ñ-in-it', 'tooshort'])(
  'the secret %j cannot stand in a header, and is not said',
  (token) => {
    const read = () => readEdgeSettings({ROUNDS_EDGE: 'fastly', ROUNDS_EDGE_ID: 'a', ROUNDS_EDGE_TOKEN: token})
    expect(read).toThrow('ROUNDS_EDGE_TOKEN')
    expect(read).not.toThrow(token)
  },
)
