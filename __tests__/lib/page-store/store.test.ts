import {PageStore} from '../../../lib/page-store/store.ts'
import type {StoredPage} from '../../../lib/page-store/stored-page.ts'

const LIMITS = {mostBytes: 10_000_000, mostPages: 1000}
const page = (words: string, changes: Partial<StoredPage> = {}): StoredPage => ({
  status: 200,
  type: 'text/html',
  location: null,
  body: Buffer.from(words),
  etag: `"${words}"`,
  tags: ['post:knee'],
  renderedAt: 0,
  isShared: true,
  ...changes,
})
const shown = (store: PageStore, path = '/posts/knee') => store.find(path)?.body.toString()

/** Every order in which the steps of some parties can happen, each party's own in their order. */
function interleavings<Step>(parties: readonly (readonly Step[])[]): Step[][] {
  const left = parties.filter((steps) => steps.length > 0)
  if (left.length === 0) return [[]]
  return left.flatMap((party) => {
    const [step, ...rest] = party as [Step, ...Step[]]
    return interleavings(left.map((other) => (other === party ? rest : other))).map((order) => [step, ...order])
  })
}

describe('an older render never replaces a newer one', () => {
  /** The text at the desk grows; a rendering shows the text that was there when it read. Publishing announces afterwards. */
  class World {
    readonly store = new PageStore(LIMITS)
    text = 0
    announced = 0
    readonly #readers = new Map<string, {ticket: ReturnType<PageStore['begin']>; read: number}>()
    readonly steps = {
      write: () => void (this.text += 1),
      announce: () => {
        this.announced = this.text
        this.store.announce(['post:knee'])
      },
      begin: (who: string) => void this.#readers.set(who, {ticket: this.store.begin('/posts/knee'), read: -1}),
      read: (who: string) => void (this.#reader(who).read = this.text),
      put: (who: string) => {
        const {ticket, read} = this.#reader(who)
        this.store.put(ticket, page(String(read)))
      },
    }
    #reader(who: string) {
      const reader = this.#readers.get(who)
      if (!reader) throw new Error(`${who} has not begun`)
      return reader
    }
  }
  type Step = [keyof World['steps'], string?]
  const editor: Step[] = [['write'], ['announce'], ['write'], ['announce']]
  const reader = (who: string): Step[] => [
    ['begin', who],
    ['read', who],
    ['put', who],
  ]
  const orders = interleavings([editor, reader('one'), reader('two')])

  it(`in any of ${orders.length} orders of two publications and two renderings`, () => {
    for (const order of orders) {
      const world = new World()
      let newest = -1
      for (const [step, who = ''] of order) {
        const before = shown(world.store)
        world.steps[step](who)
        const after = shown(world.store)
        if (after === undefined || after === before) continue
        const told = JSON.stringify(order)
        // What is swapped in is not older than what was there, nor than what had been announced when it began.
        expect([told, Number(after) >= newest]).toEqual([told, true])
        expect([told, Number(after) >= world.announced]).toEqual([told, true])
        newest = Number(after)
      }
    }
  })
})

describe('a rendering that began before a change was announced', () => {
  it('is refused when it shows what changed, and kept when it does not', () => {
    const store = new PageStore(LIMITS)
    const [one, other] = [store.begin('/posts/knee'), store.begin('/posts/hip')]
    store.announce(['post:knee'])
    expect(store.put(one, page('old'))).toBe('outdated')
    expect(store.put(other, page('hip', {tags: ['post:hip']}))).toBe('kept')
    expect(shown(store)).toBeUndefined()
    expect(store.put(store.begin('/posts/knee'), page('new'))).toBe('kept')
  })

  it('is refused whatever changed, when nobody knows what it shows', () => {
    const store = new PageStore(LIMITS)
    const ticket = store.begin('/posts/knee')
    store.announce(['post:hip'])
    expect(store.put(ticket, page('old', {tags: null}))).toBe('outdated')
  })

  it('leaves what is stored in its place', () => {
    const store = new PageStore(LIMITS)
    store.put(store.begin('/posts/knee'), page('before'))
    const late = store.begin('/posts/knee')
    store.announce(['post:knee'])
    store.put(late, page('between'))
    expect(shown(store)).toBe('before')
  })
})

it('names the pages that show what changed, and no other', () => {
  const store = new PageStore(LIMITS)
  const put = (path: string, tags: string[] | null) => store.put(store.begin(path), page(path, {tags}))
  put('/posts/knee', ['post:knee', 'site'])
  put('/posts', ['posts', 'site'])
  put('/about', ['about', 'site'])
  put('/unknown', null)
  expect(store.announce(['post:knee', 'posts'])).toEqual(['/unknown', '/posts', '/posts/knee'])
  expect(store.announce(['nothing'])).toEqual(['/unknown'])
})

describe('memory', () => {
  it('stays below its bound under fifty thousand addresses, and drops what was not asked for longest', () => {
    const store = new PageStore({mostBytes: 1_000_000, mostPages: 50_000})
    store.put(store.begin('/kept'), page('kept'))
    for (let number = 0; number < 50_000; number += 1) {
      store.put(store.begin(`/posts/${number}`), page('x'.repeat(1000)))
      if (number % 100 === 0) expect(shown(store, '/kept')).toBe('kept')
      expect(store.size.bytes).toBeLessThanOrEqual(1_000_000)
    }
    expect(store.find('/posts/0')).toBeUndefined()
    expect(shown(store, '/posts/49999')).toBeDefined()
  })

  it('counts what a page is packed into, and lets go of it with the page', () => {
    const store = new PageStore(LIMITS)
    const knee = page('words')
    store.put(store.begin('/posts/knee'), knee)
    const before = store.size.bytes
    store.weigh('/posts/knee', knee, {brotli: Buffer.alloc(300), gzip: Buffer.alloc(400)})
    expect(store.size.bytes).toBe(before + 700)
    expect(store.find('/posts/knee')?.brotli?.length).toBe(300)
    store.drop('/posts/knee')
    store.drop('/posts/knee')
    expect(store.size).toEqual({pages: 0, bytes: 0})
  })

  it('does not pack an old page into the place of a new one', () => {
    const store = new PageStore(LIMITS)
    const old = page('old')
    store.put(store.begin('/posts/knee'), old)
    store.put(store.begin('/posts/knee'), page('new'))
    store.weigh('/posts/knee', old, {brotli: Buffer.from('old')})
    expect(store.find('/posts/knee')?.brotli).toBeUndefined()
  })
})
