/** @jest-environment node */
/** Sync tags, live events and source maps, as a site with Sanity's live content uses them. */
import {beforeAll, beforeEach, describe, expect, it} from '@jest/globals'
import type {LiveEvent, LiveEventMessage, SanityClient} from '@sanity/client'
import {stegaClean} from '@sanity/client/stega'

import {startTestLake, type TestLake} from '../../setup/lake.ts'

let lake: TestLake
let admin: SanityClient
let number = 0
const fresh = (name: string) => `${name}-${++number}`

beforeAll(async () => {
  lake = await startTestLake()
  admin = lake.admin
})

/** Collects what a client hears, and waits for it. */
function hear(client: SanityClient, options: {includeDrafts?: boolean} = {}) {
  const heard: LiveEvent[] = []
  const waiting: {isIt: (event: LiveEvent) => boolean; resolve: (event: LiveEvent) => void}[] = []
  const subscription = client.live.events(options).subscribe((event) => {
    heard.push(event)
    for (const one of waiting.filter(({isIt}) => isIt(event))) one.resolve(event)
  })
  const until = <T extends LiveEvent>(isIt: (event: LiveEvent) => event is T) =>
    new Promise<T>((resolve) => {
      const already = heard.find(isIt)
      if (already) resolve(already)
      else waiting.push({isIt, resolve: (event) => resolve(event as T)})
    })
  return {heard, until, end: () => subscription.unsubscribe()}
}

const rings =
  (tags: readonly string[] | undefined) =>
  (event: LiveEvent): event is LiveEventMessage =>
    event.type === 'message' && event.tags.some((tag) => tags?.includes(tag))
const isWelcome = (event: LiveEvent): event is LiveEvent & {type: 'welcome'} => event.type === 'welcome'

async function tagsOf(client: SanityClient, query: string, params: Record<string, unknown> = {}) {
  return (await client.fetch(query, params, {filterResponse: false})).syncTags
}

describe('sync tags', () => {
  it.each([
    ['a document by its id', '*[_id == $id][0]', true],
    ['a list of its type', '*[_type == "topic"]{title}', true],
    ['a list of its type, counted', 'count(*[_type == "topic" && title == "x"])', true],
    ['what references anything', '*[references("x")]', true],
    ['another document', '*[_id == "another"][0]', false],
    ['a list of another type', '*[_type == "legalRule"]', false],
    ['nothing of the dataset', '{"a": 1}', false],
  ])('a change rings for %s: %s', async (_, query, isRung) => {
    const id = fresh('topic')
    const tags = await tagsOf(admin, query, {id})
    const listener = hear(admin)
    await listener.until(isWelcome)
    await admin.create({_id: id, _type: 'topic', title: 'Knees'})
    const own = await tagsOf(admin, '*[_id == $id][0]', {id})
    const message = await listener.until(rings(own))
    expect(rings(tags)(message)).toBe(isRung)
    listener.end()
  })

  it('name what a reference led to', async () => {
    const [topic, post] = [fresh('topic'), fresh('post')]
    await admin.create({_id: topic, _type: 'topic', title: 'Knees'})
    await admin.create({_id: post, _type: 'post', topic: {_type: 'reference', _ref: topic}})
    const tags = await tagsOf(admin, '*[_id == $post][0]{"topic": topic->title}', {post})
    const listener = hear(admin)
    await listener.until(isWelcome)
    await admin.patch(topic).set({title: 'Hips'}).commit()
    await listener.until(rings(tags))
    listener.end()
  })

  it('are the same in drafts, and say nothing about what they name', async () => {
    const published = await tagsOf(admin, '*[_id == "topic-x"][0]')
    expect(await tagsOf(admin, '*[_id == "drafts.topic-x"][0]')).toEqual(published)
    expect(published).toEqual([expect.stringMatching(/^s1:[\w-]{12}$/)])
  })
})

describe('live events', () => {
  it('tell anonymous readers of what is published, and of nothing else', async () => {
    const id = fresh('topic')
    const listener = hear(lake.anonymous)
    await listener.until(isWelcome)
    await admin.create({_id: `drafts.${id}`, _type: 'topic', title: 'Secret'})
    await admin.create({_id: id, _type: 'topic', title: 'Open'})
    await listener.until(rings(await tagsOf(admin, '*[_id == $id][0]', {id})))
    expect(listener.heard.filter(({type}) => type === 'message')).toHaveLength(1)
    listener.end()
  })

  it('tell of drafts whoever asks for them with a token', async () => {
    const id = fresh('topic')
    const listener = hear(admin, {includeDrafts: true})
    await listener.until(isWelcome)
    await admin.create({_id: `drafts.${id}`, _type: 'topic', title: 'Draft'})
    await listener.until(rings(await tagsOf(admin, '*[_id == $id][0]', {id})))
    listener.end()
  })

  it('are refused with drafts and no token, and for a private dataset', async () => {
    expect((await lake.ask('/v2025-12-01/data/live/events/production?includeDrafts=true')).status).toBe(401)
    expect((await lake.ask('/v2025-12-01/data/live/events/compliance')).status).toBe(403)
  })

  it('tell whoever comes back what was missed', async () => {
    const stream = await openRaw({})
    const welcome = await stream.next()
    stream.close()
    const id = fresh('topic')
    await admin.create({_id: id, _type: 'topic', title: 'Meanwhile'})
    const again = await openRaw({'last-event-id': welcome.id})
    expect((await again.next()).name).toBe('welcome')
    const missed = await again.next()
    expect(JSON.parse(missed.data)).toEqual({tags: expect.arrayContaining((await tagsOf(admin, '*[_id == $id][0]', {id})) ?? [])})
    again.close()
  })

  it.each(['999999999', 'w-17', 'x'])('tell whoever comes back with %s to begin anew', async (id) => {
    const stream = await openRaw({'last-event-id': id})
    expect((await stream.next()).name).toBe('restart')
    stream.close()
  })
})

type RawEvent = {name: string; id: string; data: string}

/** A stream as it comes, for headers that no client lets one set. */
async function openRaw(headers: Record<string, string>) {
  const ending = new AbortController()
  const response = await lake.ask('/v2025-12-01/data/live/events/production', {headers, signal: ending.signal})
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let buffered = ''
  return {
    close: () => ending.abort(),
    async next(): Promise<RawEvent> {
      for (;;) {
        const end = buffered.indexOf('\n\n')
        if (end >= 0) {
          const block = buffered.slice(0, end)
          buffered = buffered.slice(end + 2)
          const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
          if (/^data: /m.test(block)) return {name: field('event'), id: field('id'), data: field('data')}
          continue
        }
        const chunk = await reader?.read()
        if (!chunk || chunk.done) throw new Error('The stream has ended')
        buffered += chunk.value
      }
    },
  }
}

describe('source maps', () => {
  let topic: string
  let post: string

  beforeEach(async () => {
    ;[topic, post] = [fresh('topic'), fresh('post')]
    await admin.create({_id: topic, _type: 'topic', title: 'Knees'})
    await admin.create({
      _id: `drafts.${post}`,
      _type: 'post',
      title: 'How knees mend',
      part: 3,
      topic: {_type: 'reference', _ref: topic},
      body: [{_type: 'block', _key: "it's", children: [{_type: 'span', _key: 's', text: 'Rest.'}]}],
    })
  })

  const QUERY =
    '*[_id == $post][0]{title, part, "topic": topic->title, body, "shout": upper(title), "all": *[_id == $topic]{...}}'

  it('say which document and which place every value comes from', async () => {
    const {result, resultSourceMap} = await admin.fetch(
      QUERY,
      {post, topic},
      {perspective: 'drafts', resultSourceMap: 'withKeyArraySelector', filterResponse: false},
    )
    expect(result).toMatchObject({
      title: 'How knees mend',
      part: 3,
      topic: 'Knees',
      shout: 'HOW KNEES MEND',
      all: [{title: 'Knees'}],
    })
    const source = (path: string) => {
      const mapping = resultSourceMap?.mappings[path]
      if (mapping?.source.type !== 'documentValue') return undefined
      return [resultSourceMap?.documents[mapping.source.document]?._id, resultSourceMap?.paths[mapping.source.path]]
    }
    expect(source("$['title']")).toEqual([`drafts.${post}`, "$['title']"])
    expect(source("$['part']")).toEqual([`drafts.${post}`, "$['part']"])
    expect(source("$['topic']")).toEqual([topic, "$['title']"])
    expect(source("$['all'][0]['title']")).toEqual([topic, "$['title']"])
    expect(source("$['body'][0]['children'][0]['text']")).toEqual([
      `drafts.${post}`,
      "$['body'][?(@._key=='it\\'s')]['children'][?(@._key=='s')]['text']",
    ])
  })

  it('leave out what was computed, and what only names things', async () => {
    const {resultSourceMap} = await admin.fetch(
      QUERY,
      {post, topic},
      {perspective: 'drafts', resultSourceMap: true, filterResponse: false},
    )
    const paths = Object.keys(resultSourceMap?.mappings ?? {})
    expect(paths).not.toContain("$['shout']")
    expect(paths.filter((path) => path.includes("'_"))).toEqual([])
  })

  it('let the client write them into texts, invisibly', async () => {
    const client = admin.withConfig({perspective: 'drafts', stega: {enabled: true, studioUrl: 'https://studio.example'}})
    const {title} = await client.fetch<{title: string}>('*[_id == $post][0]{title}', {post})
    expect(title).not.toBe('How knees mend')
    expect(stegaClean(title)).toBe('How knees mend')
  })

  it('come only when asked for', async () => {
    expect(await admin.fetch('*[_id == $post]', {post}, {filterResponse: false})).not.toHaveProperty('resultSourceMap')
  })
})
