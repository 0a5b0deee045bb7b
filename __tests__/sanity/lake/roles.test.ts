/** Roles given and taken over the API. What each role may do is in `matrix`. */
import {afterEach, beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityClient} from '@sanity/client'

import {closeStreams, openStream} from '../../setup/event-stream.ts'
import {failure, newId, startTestLake, temporaryFolder, type TestLake} from '../../setup/lake.ts'

let lake: TestLake
let saskia: SanityClient
let callum: SanityClient

beforeAll(async () => {
  lake = await startTestLake()
  saskia = await lake.signIn('saskia')
  callum = await lake.signIn('callum')
})

afterEach(closeStreams)

type User = {sanityUserId: string; profile: {displayName: string}; memberships: {roleNames: string[]}[]}

const change = (method: 'PUT' | 'DELETE', user: string, role: string, client = saskia) =>
  client.request({method, url: `/access/project/rounds/users/${user}/roles/${role}`})
const users = async (client = saskia) => (await client.request<{data: User[]}>({url: '/access/project/rounds/users'})).data
const rolesOf = async (user: string) => (await users()).find(({sanityUserId}) => sanityUserId === user)?.memberships[0]?.roleNames
const writePost = (client: SanityClient) => client.create({_id: `drafts.${newId('post')}`, _type: 'post', title: 'A'})

describe('a role', () => {
  it('is given, and lets somebody do what it says from their next request on; taken away, it does not', async () => {
    expect(await rolesOf('callum')).toEqual(['marketing'])
    expect(await failure(writePost(callum))).toMatchObject({status: 403})
    await change('PUT', 'callum', 'editor')
    expect((await rolesOf('callum'))?.toSorted()).toEqual(['editor', 'marketing'])
    await writePost(callum)
    expect(await callum.request({url: '/users/me'})).toMatchObject({
      roles: expect.arrayContaining([expect.objectContaining({name: 'editor'})]),
    })
    await change('DELETE', 'callum', 'editor')
    expect(await failure(writePost(callum))).toMatchObject({status: 403})
  })

  it('that was there already, or was not, makes no difference', async () => {
    await change('PUT', 'callum', 'marketing')
    await change('DELETE', 'callum', 'editor')
    expect(await rolesOf('callum')).toEqual(['marketing'])
  })

  it('ends what somebody was listening to with another', async () => {
    const token = callum.config().token ?? ''
    const stream = await openStream(`${lake.url}/v1/data/listen/production?query=*`, {authorization: `Bearer ${token}`})
    expect((await stream.next()).name).toBe('welcome')
    await change('DELETE', 'callum', 'marketing')
    expect(await stream.ended()).toBe(true)
    expect(await callum.fetch('*[_id in path("drafts.**")]')).toEqual([])
    await change('PUT', 'callum', 'marketing')
  })

  it('is still theirs after a start of the lake', async () => {
    const folder = temporaryFolder()
    const first = await startTestLake({folder})
    await change('PUT', 'callum', 'editor', await first.signIn('saskia'))
    await first.stop()
    const second = await startTestLake({folder})
    await writePost(await second.signIn('callum'))
  })

  it('of the last who administers is not taken away', async () => {
    expect(await failure(change('DELETE', 'saskia', 'administrator'))).toMatchObject({status: 409})
    await change('PUT', 'ines', 'administrator')
    const ines = await lake.signIn('ines')
    await change('DELETE', 'saskia', 'administrator', ines)
    expect(await failure(users())).toMatchObject({status: 403})
    await change('PUT', 'saskia', 'administrator', ines)
    await change('DELETE', 'ines', 'administrator')
  })

  it.each([
    ['for nobody', 'nobody', 'editor', 404],
    ['that is none', 'callum', 'king', 404],
    ['that programs have', 'callum', 'viewer', 404],
  ])('%s is refused', async (_case, user, role, status) => {
    expect(await failure(change('PUT', user, role))).toMatchObject({status})
    expect(await rolesOf('callum')).toEqual(['marketing'])
  })

  it.each([
    ['somebody who does not administer', () => callum, 403],
    ['nobody in particular', () => lake.anonymous, 401],
  ])('is not for %s to give or to see', async (_case, client, status) => {
    expect(await failure(change('PUT', 'callum', 'administrator', client()))).toMatchObject({status})
    expect(await failure(users(client()))).toMatchObject({status})
  })

  it('of another project is not here', async () => {
    const url = '/access/project/elsewhere/users/callum/roles/editor'
    expect(await failure(saskia.request({method: 'PUT', url}))).toMatchObject({status: 404})
  })
})
