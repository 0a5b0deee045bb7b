import {afterEach, describe, expect, it} from '@jest/globals'

import type {LakeConfig} from '../../../sanity/lake/config.ts'
import type {StoredDocument} from '../../../sanity/lake/core/documents.ts'
import {Lake} from '../../../sanity/lake/lake.ts'
import type {Grant} from '../../../sanity/lake/query/access.ts'
import {temporaryFolder} from '../../setup/lake.ts'

const EVERYTHING: Grant = {filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history']}
const DATASET = {name: 'production', aclMode: 'public' as const}
const NOON = '2031-05-01T12:00:00.000Z'
const RELEASE = '_.releases.spring'

const open = new Set<Lake>()

afterEach(async () => {
  await Promise.all([...open].map(close))
})

async function close(lake: Lake): Promise<void> {
  open.delete(lake)
  await lake.close()
}

/** A lake of this very process: its clock shows what the test says, and goes on from there. */
function openLake(folder: string, instant: string, {grants = [EVERYTHING], persona = 'ada'} = {}): Lake {
  const [from, started] = [Date.parse(instant), Date.now()]
  const config: LakeConfig = {
    folder,
    projectId: 'rounds',
    projectName: 'Test',
    datasets: [DATASET],
    roles: [{name: 'editor', title: 'Editor', description: '', grants: {production: grants}}],
    personas: [{id: persona, name: 'Ada', title: 'Editor', email: '', roles: ['editor']}],
    robots: [],
    webhooks: [],
    webhookHosts: [],
    allowedOrigins: [],
    allowedHosts: [],
    publicHost: 'http://localhost',
    queryTimeLimit: 1000,
    now: () => from + Date.now() - started,
  }
  const lake = new Lake(config)
  open.add(lake)
  lake.start()
  return lake
}

/** Somebody schedules a page for noon. */
function schedule(lake: Lake): void {
  const caller = lake.people.callerNamed('ada')
  if (!caller) throw new Error('Nobody is there')
  const act = (action: {actionType: string; [field: string]: unknown}) => lake.writer.act({dataset: DATASET, caller}, [action])
  act({actionType: 'sanity.action.release.create', releaseId: 'spring'})
  act({
    actionType: 'sanity.action.document.version.create',
    publishedId: 'page',
    document: {_id: 'versions.spring.page', _type: 'page', title: 'Spring'},
  })
  act({actionType: 'sanity.action.release.schedule', releaseId: 'spring', publishAt: NOON})
}

/** Resolves once the release is as it is waited for. */
function release(lake: Lake, holds: (document: StoredDocument) => boolean, id = RELEASE): Promise<StoredDocument> {
  return new Promise((resolve) => {
    const look = () => {
      const document = lake.store.document('production', id)
      if (document && holds(document)) resolve(document)
    }
    lake.events.subscribe(look)
    look()
  })
}

const isPublished = ({state}: StoredDocument) => state === 'published'
const hasError = ({error}: StoredDocument) => error !== undefined

describe('a scheduled release', () => {
  it('goes by the lake’s own clock', async () => {
    const lake = openLake(temporaryFolder(), '2031-05-01T11:59:59.700Z')
    schedule(lake)
    expect(lake.store.document('production', 'page')).toBeUndefined()
    const {publishedAt} = await release(lake, isPublished)
    expect(String(publishedAt).slice(0, 19)).toBe('2031-05-01T12:00:00')
    expect(lake.store.document('production', 'page')).toMatchObject({title: 'Spring'})
  })

  it('waits for another day, and is published at the next start once it has come', async () => {
    const folder = temporaryFolder()
    const before = openLake(folder, '2031-04-01T00:00:00Z')
    schedule(before)
    await close(before)
    expect(openLake(folder, '2031-05-01T11:00:00Z').store.document('production', RELEASE)).toMatchObject({state: 'scheduled'})
    await Promise.all([...open].map(close))
    const late = openLake(folder, '2031-06-01T00:00:00Z')
    await release(late, isPublished)
    expect(late.store.history.last('production', 'page')).toMatchObject({author: 'ada'})
  })

  it.each<[string, Parameters<typeof openLake>[2], string]>([
    [
      'may not publish it any more',
      {grants: [{filter: '_id in path("drafts.**")', permissions: ['read', 'create', 'update']}]},
      'Insufficient permissions',
    ],
    ['may write nothing any more', {grants: [{filter: '_id in path("**")', permissions: ['read']}]}, 'Insufficient permissions'],
    ['is not there any more', {persona: 'grace'}, '“ada”, who scheduled this, is not known any more'],
  ])('is not published where whoever scheduled it %s', async (_name, changed, reason) => {
    const folder = temporaryFolder()
    const before = openLake(folder, '2031-04-01T00:00:00Z')
    schedule(before)
    await close(before)
    const after = openLake(folder, '2031-06-01T00:00:00Z', changed)
    expect((await release(after, hasError))['error']).toEqual({message: expect.stringContaining(reason)})
    expect(after.store.document('production', 'page')).toBeUndefined()
    expect(after.store.history.last('production', RELEASE)).toMatchObject({author: 'lake'})
  })

  it('is not published once it is unscheduled', async () => {
    const lake = openLake(temporaryFolder(), '2031-05-01T11:59:59.800Z')
    schedule(lake)
    const caller = lake.people.callerNamed('ada')!
    const act = (action: string, more = {}) =>
      lake.writer.act({dataset: DATASET, caller}, [{actionType: `sanity.action.release.${action}`, ...more}])
    act('unschedule', {releaseId: 'spring'})
    // One that comes later shows that the hour has passed.
    act('create', {releaseId: 'summer'})
    act('schedule', {releaseId: 'summer', publishAt: '2031-05-01T12:00:00.100Z'})
    await release(lake, isPublished, '_.releases.summer')
    expect(lake.store.document('production', RELEASE)).toMatchObject({state: 'active'})
    expect(lake.store.document('production', 'page')).toBeUndefined()
  })
})
