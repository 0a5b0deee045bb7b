import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {beforeAll, describe, expect, it} from '@jest/globals'

import {failure, newId, startTestLake, type TestLake} from '../../setup/lake.ts'

type Made = {id: string; key: string; label: string}

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
})

const make = (label: string, roleName: string, more: object = {}) =>
  lake.admin.request<Made>({method: 'POST', url: '/projects/rounds/tokens', body: {label, roleName, ...more}})
const list = () => lake.admin.request<Record<string, unknown>[]>({url: '/projects/rounds/tokens'})

describe('a token', () => {
  it('may do what its role may, and signs what it writes with a name that others can read', async () => {
    const {id, key} = await make('The importer', 'editor')
    const importer = lake.client(key)
    const post = newId('post')
    await importer.create({_id: post, _type: 'post'})
    expect(await failure(importer.create({_type: 'siteSettings'}))).toMatchObject({status: 403})
    expect(await failure(importer.datasets.create('x'))).toMatchObject({status: 403})
    expect(await importer.withConfig({dataset: 'compliance'}).fetch('*')).toEqual([])
    expect(await importer.users.getById('me')).toMatchObject({id, name: 'The importer', role: 'editor'})
    expect(await lake.admin.users.getById(id)).toMatchObject({id, displayName: 'The importer'})
    const history = await lake.ask(`/v1/data/history/production/transactions/${post}`, {token: lake.secrets.adminToken})
    expect(JSON.parse(await history.text())).toMatchObject({author: id})
  })

  it('of a viewer reads everything and writes nothing', async () => {
    const viewer = lake.client((await make('Reports', 'viewer')).key)
    await lake.admin.createOrReplace({_id: 'drafts.seen', _type: 'post'})
    expect(await viewer.fetch('*[_id == "drafts.seen"]._type', {}, {perspective: 'raw'})).toEqual(['post'])
    expect(await failure(viewer.create({_type: 'post'}))).toMatchObject({status: 403})
  })

  it('of an administrator administers', async () => {
    const administrator = lake.client((await make('Set-up', 'administrator')).key)
    const name = newId('made')
    await administrator.datasets.create(name)
    expect(await administrator.withConfig({dataset: name}).create({_id: 'a', _type: 'note'})).toMatchObject({_id: 'a'})
  })

  it('is told once, and kept as a hash', async () => {
    const {id, key, label} = await make('Once', 'viewer')
    expect(label).toBe('Once')
    const listed = (await list()).find((token) => token['id'] === id)
    expect(listed).toMatchObject({label: 'Once', roles: [{name: 'viewer', title: 'Viewer'}], createdAt: expect.any(String)})
    expect(JSON.stringify(listed)).not.toContain(key)
    for (const file of readdirSync(lake.folder).filter((name) => name.startsWith('lake.sqlite')))
      expect(readFileSync(join(lake.folder, file)).includes(key.slice(2))).toBe(false)
  })

  it('lets nobody in once it is deleted, and its name stays in the history', async () => {
    const {id, key} = await make('Gone', 'viewer')
    const client = lake.client(key)
    await client.fetch('*[0]')
    expect(await failure(client.request({method: 'DELETE', url: `/projects/rounds/tokens/${id}`}))).toMatchObject({status: 403})
    await lake.admin.request({method: 'DELETE', url: `/projects/rounds/tokens/${id}`})
    expect(await failure(client.fetch('*[0]'))).toMatchObject({status: 401})
    expect(await list()).not.toContainEqual(expect.objectContaining({id}))
    expect(await lake.admin.users.getById(id)).toMatchObject({displayName: 'Gone'})
    expect(await failure(lake.admin.request({method: 'DELETE', url: `/projects/rounds/tokens/${id}`}))).toMatchObject({
      status: 404,
    })
  })

  it('ends at the instant that was said', async () => {
    const soon = Date.now() + 400
    const {key} = await make('Short', 'viewer', {expiresAt: new Date(soon).toISOString()})
    const client = lake.client(key)
    await client.fetch('*[0]')
    while (Date.now() <= soon) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await failure(client.fetch('*[0]'))).toMatchObject({status: 401})
  })

  it('is asked for by the command line in words of its own', async () => {
    const membership = (roleName: string, resourceId = 'rounds') => [{resourceType: 'project', resourceId, roleNames: [roleName]}]
    const robots = (method: string, body?: object, path = '') =>
      lake.admin.request<{data: object[]} & {id: string; token: string}>({
        method,
        url: `/access/project/rounds/robots${path}`,
        ...(body ? {body} : {}),
      })
    const made = await robots('POST', {label: 'From the terminal', memberships: membership('viewer')})
    expect(await lake.client(made.token).fetch('1')).toBe(1)
    expect((await robots('GET')).data).toContainEqual(
      expect.objectContaining({id: made.id, label: 'From the terminal', memberships: membership('viewer')}),
    )
    await robots('DELETE', undefined, `/${made.id}`)
    expect(await failure(lake.client(made.token).fetch('1'))).toMatchObject({status: 401})
    for (const memberships of [undefined, [], membership('viewer', 'other'), [...membership('viewer'), ...membership('editor')]])
      expect(await failure(robots('POST', {label: 'x', memberships}))).toMatchObject({status: 400})
  })

  it.each([
    ['no label', {roleName: 'viewer'}],
    ['an empty label', {label: ' ', roleName: 'viewer'}],
    ['a label without end', {label: 'x'.repeat(201), roleName: 'viewer'}],
    ['no role', {label: 'x'}],
    ['an unknown role', {label: 'x', roleName: 'emperor'}],
    ['a day that is over', {label: 'x', roleName: 'viewer', expiresAt: '2020-01-01'}],
    ['a day that is none', {label: 'x', roleName: 'viewer', expiresAt: 'soon'}],
  ])('is refused with %s', async (_what, body) => {
    expect(await failure(lake.admin.request({method: 'POST', url: '/projects/rounds/tokens', body}))).toMatchObject({status: 400})
  })
})

describe('the roles', () => {
  it('are those of the installation, and one that reads', async () => {
    const roles = await lake.admin.request<{name: string}[]>({url: '/projects/rounds/roles'})
    expect(roles.map(({name}) => name)).toEqual(expect.arrayContaining(['clinician-author', 'administrator', 'viewer']))
    expect(await lake.admin.request({url: '/access/project/rounds/roles'})).toMatchObject({data: roles, nextCursor: null})
    expect((await lake.ask('/v1/projects/rounds/roles')).status).toBe(401)
  })
})
