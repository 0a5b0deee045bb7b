import {ABSENT_FOR, createKeeper, STORED_FOR} from '../../../lib/page-store/keeper.ts'
import {PageStore} from '../../../lib/page-store/store.ts'
import type {StoredPage} from '../../../lib/page-store/stored-page.ts'

const KNEE = '/posts/knee'

/** A site whose pages say what is written at the desk, and whose every rendering a test can hold and let go. */
function world({startedAt = 0} = {}) {
  const store = new PageStore({mostBytes: 10_000_000, mostPages: 1000})
  const timers: {milliseconds: number; call: () => void}[] = []
  const rendered: string[] = []
  let held: (() => void)[] | undefined
  const site = {
    now: 1_000_000,
    text: 'first',
    status: 200,
    isBroken: false,
    isShared: true,
    tags: ['post:knee'] as readonly string[] | null,
    store,
    timers,
    rendered,
    hold: () => void (held = []),
    releaseOne: () => held?.shift()?.(),
    /** Lets the renderings go that have read their text. */
    release: () => {
      const all = held ?? []
      held = undefined
      for (const go of all) go()
    },
  }
  const keeper = createKeeper({
    store,
    render: async (path) => {
      rendered.push(path)
      const {text, status, now, tags, isShared} = site
      if (site.isBroken) throw new Error('The CMS is down')
      await new Promise<void>((resolve) => (held ? held.push(resolve) : resolve()))
      const page: StoredPage = {
        status,
        type: 'text/html',
        location: null,
        body: Buffer.from(text),
        etag: '',
        tags,
        renderedAt: now,
        isShared,
      }
      return page
    },
    pack: async (body) => ({brotli: Buffer.from(`packed ${body.toString()}`)}),
    now: () => site.now,
    later: (milliseconds, call) => void timers.push({milliseconds, call}),
    startedAt,
  })
  const read = async (path = KNEE) => (await keeper.page(path)).body.toString()
  return {...site, site, keeper, read}
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

it('renders a page for its first reader, once for all who ask meanwhile, and sends it from then on', async () => {
  const {keeper, read, rendered} = world()
  expect(await Promise.all([read(), read(), read()])).toEqual(['first', 'first', 'first'])
  expect(await read()).toBe('first')
  expect(rendered).toEqual([KNEE])
  await turn()
  expect((await keeper.page(KNEE)).brotli?.toString()).toBe('packed first')
})

it('has the new text in its place when a change is acknowledged, and the old one until then', async () => {
  const {site, keeper, read} = world()
  await read()
  site.text = 'second'
  site.hold()
  const acknowledged = keeper.changed(['post:knee'])
  expect(await read()).toBe('first')
  site.release()
  expect(await acknowledged).toEqual({rendered: [KNEE], failed: []})
  expect(await read()).toBe('second')
})

it('puts all pages that show a change in their places at once', async () => {
  const {site, keeper, read} = world()
  for (const path of ['/', '/posts', KNEE]) await read(path)
  site.text = 'second'
  site.hold()
  const acknowledged = keeper.changed(['post:knee'])
  await turn()
  site.releaseOne()
  await turn()
  expect(await Promise.all(['/', '/posts', KNEE].map(read))).toEqual(['first', 'first', 'first'])
  site.release()
  await acknowledged
  expect(await Promise.all(['/', '/posts', KNEE].map(read))).toEqual(['second', 'second', 'second'])
})

it('puts the page whose own the change is in its place first, and then all that name it', async () => {
  const {site, keeper, read} = world()
  await read()
  site.tags = ['home']
  for (const path of ['/', '/posts']) await read(path)
  site.text = 'second'
  site.hold()
  const acknowledged = keeper.changed(['post:knee', 'home'])
  await turn()
  site.tags = ['post:knee']
  site.releaseOne()
  await turn()
  expect(await Promise.all(['/', '/posts', KNEE].map(read))).toEqual(['first', 'first', 'second'])
  site.tags = ['home']
  site.release()
  expect(await acknowledged).toEqual({rendered: [KNEE, '/posts', '/'], failed: []})
  expect(await Promise.all(['/', '/posts', KNEE].map(read))).toEqual(['second', 'second', 'second'])
})

it('renders a page once for all the changes that came while others were rendered', async () => {
  const {site, keeper, read, rendered} = world()
  await read()
  site.hold()
  const first = keeper.changed(['post:knee'])
  await turn()
  const others = [keeper.changed(['post:knee']), keeper.changed(['post:knee']), keeper.changed(['post:knee'])]
  site.text = 'last'
  site.release()
  await Promise.all([first, ...others])
  expect(await read()).toBe('last')
  // For its reader; for the first change, again since more had changed meanwhile; for the others.
  expect(rendered.length).toBeLessThanOrEqual(4)
})

it('renders nothing again that does not show what changed', async () => {
  const {keeper, read, rendered} = world()
  await read()
  expect(await keeper.changed(['post:hip'])).toEqual({rendered: [], failed: []})
  expect(rendered).toEqual([KNEE])
})

it('renders again what was under way when something changed: its text may be from before', async () => {
  const {site, keeper, read} = world()
  site.hold()
  const reader = read()
  site.text = 'second'
  await keeper.changed(['post:knee'])
  site.release()
  expect(await reader).toBe('second')
  expect(await read()).toBe('second')
})

it('acknowledges a change during a refresh when that, too, is in its place', async () => {
  const {site, keeper, read} = world()
  await read()
  site.text = 'second'
  site.hold()
  const one = keeper.changed(['post:knee'])
  site.text = 'third'
  const other = keeper.changed(['post:knee'])
  site.release()
  await Promise.all([one, other])
  expect(await read()).toBe('third')
})

it('gives up on a page that changes at every try, for now, and stores nothing of it', async () => {
  const {site, keeper, rendered} = world()
  const wild = createKeeper({
    store: site.store,
    render: async (path) => {
      rendered.push(path)
      site.store.announce(['post:knee'])
      return {...(await keeper.page('/other')), tags: ['post:knee']}
    },
    pack: async () => ({}),
    now: () => site.now,
    later: () => undefined,
    startedAt: 0,
  })
  const page = await wild.page(KNEE)
  // A cache in front of the site must not keep it either.
  expect([page.body.toString(), page.isShared]).toEqual(['first', false])
  expect(site.store.find(KNEE)).toBeUndefined()
  expect(rendered.filter((path) => path === KNEE)).toHaveLength(5)
})

it('packs one page after the other, and none that was replaced meanwhile', async () => {
  const store = new PageStore({mostBytes: 10_000_000, mostPages: 1000})
  const packed: string[] = []
  const letGo: (() => void)[] = []
  let text = 'first'
  const keeper = createKeeper({
    store,
    render: async (path) => ({
      status: 200,
      type: 'text/html',
      location: null,
      body: Buffer.from(`${text} ${path}`),
      etag: '',
      tags: [path],
      renderedAt: 1,
      isShared: true,
    }),
    pack: async (body) => {
      packed.push(body.toString())
      await new Promise<void>((resolve) => letGo.push(resolve))
      return {}
    },
    now: () => 1,
    later: () => undefined,
    startedAt: 0,
  })
  await Promise.all(['/a', '/b'].map((path) => keeper.page(path)))
  await turn()
  expect(packed).toEqual(['first /a'])
  text = 'second'
  await keeper.changed(['/b'])
  letGo.shift()?.()
  await turn()
  expect(packed).toEqual(['first /a', 'second /b'])
})

describe('while the CMS is down', () => {
  it('readers get the page as it was, and it is tried again with growing waits until it comes', async () => {
    const {site, keeper, read, timers} = world()
    await read()
    site.isBroken = true
    site.text = 'second'
    expect(await keeper.changed(['post:knee'])).toEqual({rendered: [], failed: [KNEE]})
    expect([await read(), keeper.waiting, keeper.isWaiting(KNEE), keeper.isWaiting('/')]).toEqual(['first', 1, true, false])
    for (const expected of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      const {milliseconds, call} = timers.shift() ?? {milliseconds: 0, call: () => undefined}
      expect(milliseconds).toBe(expected)
      call()
      // Fails at once, or not at all.
      // oxlint-disable-next-line no-await-in-loop
      await turn()
    }
    site.isBroken = false
    timers.shift()?.call()
    await turn()
    expect([await read(), keeper.waiting, keeper.isWaiting(KNEE)]).toEqual(['second', 0, false])
  })

  it('one reader in ten seconds finds out whether it is back, and the others get the page as it was', async () => {
    const {site, keeper, read, rendered, store} = world({startedAt: 1_000_000})
    const page = {type: 'text/html', location: null, etag: '', tags: ['post:knee'], isShared: true}
    store.put(store.begin(KNEE), {...page, status: 200, body: Buffer.from('of yesterday'), renderedAt: 0})
    keeper.believeAway()
    expect([await read(), rendered]).toEqual(['of yesterday', []])
    site.now += 10_000
    site.hold()
    const first = read()
    expect(await read()).toBe('of yesterday')
    site.release()
    expect([await first, await read()]).toEqual(['first', 'first'])
    expect(rendered).toEqual([KNEE])
  })

  it('a status of 500 is a failure too, and is not stored', async () => {
    const {site, keeper, read} = world()
    await read()
    site.status = 503
    expect((await keeper.changed(['post:knee'])).failed).toEqual([KNEE])
    expect(await read()).toBe('first')
    expect((await keeper.page('/posts/new')).status).toBe(503)
    expect(site.store.find('/posts/new')).toBeUndefined()
  })

  it('a page that nobody has seen yet cannot be had', async () => {
    const {site, read} = world()
    site.isBroken = true
    await expect(read()).rejects.toThrow('The CMS is down')
    site.isBroken = false
    expect(await read()).toBe('first')
  })
})

describe('an address where nothing is', () => {
  it('is not worth packing', async () => {
    const {site, keeper, read} = world()
    site.status = 404
    await read()
    await turn()
    expect((await keeper.page(KNEE)).brotli).toBeUndefined()
  })

  it('becomes a page within the interval, without any message', async () => {
    const {site, read} = world()
    site.status = 404
    site.text = 'nothing here'
    expect(await read()).toBe('nothing here')
    site.status = 200
    site.text = 'a page'
    site.now += ABSENT_FOR - 1
    expect(await read()).toBe('nothing here')
    site.now += 1
    expect(await read()).toBe('a page')
  })

  it('still says so while that cannot be found out', async () => {
    const {site, read} = world()
    site.status = 404
    await read()
    site.now += ABSENT_FOR
    site.isBroken = true
    expect(await read()).toBe('first')
    site.isBroken = false
    site.status = 500
    expect(await read()).toBe('first')
  })

  it('becomes one although another page fails again and again', async () => {
    const {site, keeper, read} = world()
    await read('/posts/broken')
    site.status = 404
    site.text = 'nothing here'
    site.tags = ['post:hip']
    await read()
    site.isBroken = true
    expect((await keeper.changed(['post:knee'])).failed).toEqual(['/posts/broken'])
    site.isBroken = false
    site.status = 200
    site.text = 'a page'
    site.now += ABSENT_FOR
    expect([await read(), keeper.waiting]).toEqual(['a page', 1])
  })
})

it('a page of an hour ago is sent, and rendered again behind it', async () => {
  const {site, read} = world()
  await read()
  site.text = 'second'
  site.now += STORED_FOR
  expect(await read()).toBe('first')
  await turn()
  expect(await read()).toBe('second')
})

it('what was made for one reader is for nobody else', async () => {
  const {site, read, rendered} = world()
  site.isShared = false
  await read()
  await read()
  expect(rendered).toHaveLength(2)
})

it('has one rendering of a page at a time: whoever comes to Next meanwhile is given the answer of the first', async () => {
  const {site, store, keeper, read, rendered} = world({startedAt: 1_000_000})
  const page = {type: 'text/html', location: null, etag: '', tags: ['post:knee'], isShared: true}
  store.put(store.begin(KNEE), {...page, status: 200, body: Buffer.from('of yesterday'), renderedAt: 0})
  site.hold()
  const reader = read()
  await turn()
  site.text = 'second'
  const acknowledged = keeper.changed(['post:knee'])
  await turn()
  expect(rendered).toEqual([KNEE])
  site.release()
  await acknowledged
  expect([await reader, await read()]).toEqual(['second', 'second'])
})

describe('many pages at once', () => {
  const all = Array.from({length: 450}, (_, index) => `/posts/${index}`)

  it('are rendered in parts, each page once', async () => {
    const {keeper, read, rendered} = world()
    for (const path of all) await read(path)
    rendered.length = 0
    const refreshed = await keeper.changed(['post:knee'])
    expect(refreshed.rendered.toSorted()).toEqual(all.toSorted())
    expect(rendered).toHaveLength(all.length)
    // What was asked for last is wanted most.
    expect(rendered[0]).toBe('/posts/449')
  })

  it('do not keep a correction waiting that comes meanwhile', async () => {
    const {site, keeper, read} = world()
    for (const path of all) await read(path)
    site.tags = ['post:hip']
    await read('/posts/hip')
    site.hold()
    site.text = 'second'
    const frame = keeper.changed(['post:knee'])
    await turn()
    site.text = 'corrected'
    const correction = keeper.changed(['post:hip'])
    let isWholeSiteDone = false
    void frame.then(() => (isWholeSiteDone = true))
    site.release()
    await correction
    expect([await read('/posts/hip'), isWholeSiteDone]).toEqual(['corrected', false])
    await frame
    expect(await read('/posts/0')).toBe('corrected')
  })
})

describe('pages of the run before', () => {
  const old = async (given: ReturnType<typeof world>) => {
    const {site, store} = given
    const page = {type: 'text/html', location: null, etag: '', tags: ['post:knee'], isShared: true}
    store.put(store.begin(KNEE), {...page, status: 200, body: Buffer.from('of yesterday'), renderedAt: site.now - 1})
    return given
  }
  const restored = () => old(world({startedAt: 1_000_000}))

  it('may be older than what was published since: the first reader gets it rendered afresh', async () => {
    const {read, rendered} = await restored()
    expect(await read()).toBe('first')
    expect(await read()).toBe('first')
    expect(rendered).toEqual([KNEE])
  })

  it('are what readers get while nothing can be rendered', async () => {
    const {site, read, keeper, timers} = await restored()
    site.isBroken = true
    expect([await read(), await read(), keeper.waiting]).toEqual(['of yesterday', 'of yesterday', 1])
    site.isBroken = false
    for (const {call} of timers) call()
    await turn()
    expect(await read()).toBe('first')
  })

  it('are what readers get when the CMS hangs, the first after two seconds and the others at once', async () => {
    const {site, read, timers} = await restored()
    site.hold()
    const reader = read()
    expect(timers.map(({milliseconds}) => milliseconds)).toEqual([2000])
    timers[0]?.call()
    expect(await reader).toBe('of yesterday')
    expect(await read()).toBe('of yesterday')
    site.release()
    await turn()
    expect(await read()).toBe('first')
  })
})
