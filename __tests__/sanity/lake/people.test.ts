import {readdirSync, readFileSync, statSync} from 'node:fs'
import {request} from 'node:http'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {beforeAll, describe, expect, it} from '@jest/globals'

import {PERSONAS} from '../../../sanity/embedded/people.ts'
import {API_VERSION, failure, startTestLake, temporaryFolder, type TestLake} from '../../setup/lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
})

const me = async (token?: string) => lake.ask('/v1/users/me', {token})
const login = (origin: string, persona = 'ines') =>
  lake.ask(`/v1/auth/login/${persona}?origin=${encodeURIComponent(origin)}&projectId=rounds&withSid=true`)
const sidOf = (answer: Response) => new URL(answer.headers.get('location') ?? '').hash.replace('#sid=', '')
const tokenOf = async (personaId: string) => String((await lake.signIn(personaId)).config().token)

describe('signing in', () => {
  it('offers every persona as a provider, with their role', async () => {
    const {providers} = (await (await lake.ask('/v1/auth/providers')).json()) as {
      providers: {name: string; title: string; url: string}[]
    }
    expect(providers.map(({name}) => name)).toEqual(PERSONAS.map(({id}) => id))
    expect(providers[0]).toEqual({
      name: 'maren',
      title: 'Maren Okafor — Clinician author',
      url: `${lake.url}/v1/auth/login/maren`,
    })
  })

  it('goes back to Studio with a code in the part of the address that is never sent anywhere', async () => {
    const answer = await login(`${lake.origin}/studio/production`)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toMatch(new RegExp(`^${lake.origin}/studio/production#sid=[\\w-]{20,}$`))
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it.each([
    'https://evil.example/studio',
    'http://localhost:3000.evil.example',
    'http://localhost:1.evil.example/studio',
    'http://localhost:1@evil.example/',
    'http://localhost:2/studio',
    'https://localhost:1/studio',
    'javascript:alert(1)',
    'data:text/html,x',
    '//localhost:1/studio',
    '/studio',
    'null',
    '',
  ])('goes back to no stranger: %s', async (origin) => {
    const answer = await login(origin)
    expect([answer.status, answer.headers.get('location')]).toEqual([403, null])
  })

  it('knows only its personas', async () => {
    expect((await login(`${lake.origin}/studio`, 'mallory')).status).toBe(404)
    expect((await login(`${lake.origin}/studio`, 'constructor')).status).toBe(404)
  })

  it('gives the token for a code once', async () => {
    const sid = sidOf(await login(`${lake.origin}/studio`))
    const first = await lake.ask(`/v1/auth/fetch?sid=${sid}`)
    expect(first.headers.get('cache-control')).toBe('no-store')
    const {token} = (await first.json()) as {token: string}
    expect(await (await me(token)).json()).toMatchObject({id: 'ines'})
    expect((await lake.ask(`/v1/auth/fetch?sid=${sid}`)).status).toBe(401)
    expect((await lake.ask('/v1/auth/fetch?sid=')).status).toBe(401)
    expect((await lake.ask('/v1/auth/fetch')).status).toBe(401)
  })

  it('gives different tokens to the same person, each good until its own end', async () => {
    const [first, second] = [await tokenOf('callum'), await tokenOf('callum')]
    expect(first).not.toBe(second)
    await lake.ask('/v1/auth/logout', {method: 'POST', token: first})
    expect([(await me(first)).status, (await me(second)).status]).toEqual([401, 200])
  })
})

describe('who is asking', () => {
  it('is nobody without a token', async () => {
    const answer = await me()
    expect([answer.status, await answer.json()]).toEqual([200, {}])
    expect((await lake.ask('/v1/auth/id')).status).toBe(401)
  })

  it('is the persona, with roles as Studio reads them', async () => {
    const token = await tokenOf('ines')
    expect(await (await me(token)).json()).toEqual({
      id: 'ines',
      name: 'Ines Marchetti',
      email: 'ines@rounds.example',
      profileImage: null,
      role: 'editor',
      roles: [{name: 'editor', title: 'Editor', description: expect.any(String)}],
      provider: 'local',
    })
    expect(await (await lake.ask('/v1/auth/id', {token})).json()).toEqual({id: 'ines'})
  })

  it.each(['nonsense', 'sk', 'lkAAAA', 'x'.repeat(4_000)])(
    'is refused with a token that is not known, so that Studio asks to sign in: %.20s',
    async (token) => {
      const answer = await me(token)
      expect(answer.status).toBe(401)
      expect(await answer.json()).toEqual({
        statusCode: 401,
        error: 'Unauthorized',
        message: 'Session not found',
        errorCode: 'SIO-401-ANF',
      })
    },
  )

  it('is refused everywhere with a token that is not known, also where nobody needs one', async () => {
    for (const path of ['data/query/production?query=1', 'data/doc/production/a', 'users/me/keyvalue/a', 'projects/rounds']) {
      expect([path, (await lake.ask(`/v${API_VERSION}/${path}`, {token: 'nonsense'})).status]).toEqual([path, 401])
    }
  })

  it('hears that a session is over, in words of its own', async () => {
    const folder = temporaryFolder()
    const first = await startTestLake({folder})
    const client = await first.signIn('ines')
    await first.stop()
    const database = new DatabaseSync(join(folder, 'lake.sqlite'))
    database.exec('UPDATE session SET expires_at = 1000')
    database.close()
    const second = await startTestLake({folder})
    const answer = await second.ask('/v1/users/me', {token: String(client.config().token)})
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({errorCode: 'SIO-401-AEX', message: 'Session has expired'})
    const {status} = await failure(second.client(client.config().token).create({_type: 'post'}))
    expect(status).toBe(401)
    await second.stop()
  })

  it('stays signed in when the lake starts again', async () => {
    const folder = temporaryFolder()
    const first = await startTestLake({folder})
    const token = String((await first.signIn('adaeze')).config().token)
    await first.kill()
    const second = await startTestLake({folder})
    expect(await (await second.ask('/v1/users/me', {token})).json()).toMatchObject({id: 'adaeze'})
    await second.stop()
  })
})

describe('signing out', () => {
  it('ends the session, and may be said twice', async () => {
    const token = await tokenOf('ines')
    expect((await lake.ask('/v1/auth/logout', {method: 'POST', token})).status).toBe(204)
    const answer = await me(token)
    expect([answer.status, await answer.json()]).toEqual([401, expect.objectContaining({errorCode: 'SIO-401-ANF'})])
    expect((await lake.ask('/v1/auth/logout', {method: 'POST'})).status).toBe(204)
  })

  it('leaves the tokens of programs alone', async () => {
    await lake.ask('/v1/auth/logout', {method: 'POST', token: lake.secrets.adminToken})
    expect((await me(lake.secrets.adminToken)).status).toBe(200)
  })
})

describe('names and faces', () => {
  it('gives one person for one id and a list for several', async () => {
    const token = await tokenOf('ines')
    expect(await (await lake.ask('/v1/users/maren', {token})).json()).toMatchObject({
      id: 'maren',
      displayName: 'Maren Okafor',
      givenName: 'Maren',
      familyName: 'Okafor',
      isCurrentUser: false,
    })
    const several = (await (await lake.ask('/v1/users/ines,robot-admin,mallory', {token})).json()) as {id: string}[]
    expect(several.map(({id}) => id)).toEqual(['ines', 'robot-admin'])
    expect(await (await lake.ask('/v1/users/mallory', {token})).json()).toBeNull()
    expect((await lake.ask('/v1/users/maren')).status).toBe(401)
  })
})

describe('what Studio remembers for a person', () => {
  it('is kept for that person alone', async () => {
    const [ines, maren] = [await tokenOf('ines'), await tokenOf('maren')]
    const entries = [
      {key: 'studio.recent', value: ['a', 1]},
      {key: 'studio.theme', value: 'dark'},
    ]
    expect((await lake.ask('/v1/users/me/keyvalue', {method: 'PUT', token: ines, body: JSON.stringify(entries)})).status).toBe(
      200,
    )
    const read = async (token: string) => (await lake.ask('/v1/users/me/keyvalue/studio.recent,studio.other', {token})).json()
    expect(await read(ines)).toEqual([
      {key: 'studio.recent', value: ['a', 1]},
      {key: 'studio.other', value: null},
    ])
    expect(await read(maren)).toEqual([
      {key: 'studio.recent', value: null},
      {key: 'studio.other', value: null},
    ])
  })

  it.each([
    ['no JSON', '[', 400],
    ['no list', '{}', 400],
    ['a key that is a number', '[{"key":1,"value":1}]', 400],
    ['a key with a slash', '[{"key":"a/b","value":1}]', 400],
    ['an entry that is null', '[null]', 400],
    ['more than it should remember', JSON.stringify([{key: 'a', value: 'x'.repeat(70_000)}]), 413],
  ])('refuses %s', async (_name, body, status) => {
    expect((await lake.ask('/v1/users/me/keyvalue', {method: 'POST', token: await tokenOf('ines'), body})).status).toBe(status)
  })

  it('refuses nobody', async () => {
    expect((await lake.ask('/v1/users/me/keyvalue/a')).status).toBe(401)
    expect((await lake.ask('/v1/users/me/keyvalue', {method: 'POST', body: '[]'})).status).toBe(401)
  })
})

describe('pages of other places', () => {
  const preflight = (origin: string) =>
    lake.ask(`/v${API_VERSION}/data/mutate/production`, {
      method: 'OPTIONS',
      headers: {origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type'},
    })

  it('let Studio call, with its token', async () => {
    const answer = await preflight(lake.origin)
    expect(answer.status).toBe(204)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': lake.origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'authorization,content-type',
      'access-control-allow-methods': expect.stringContaining('POST'),
      'access-control-max-age': expect.stringMatching(/^\d+$/),
      vary: 'Origin',
    })
    const query = await lake.ask(`/v${API_VERSION}/data/query/production?query=1`, {headers: {origin: lake.origin}})
    expect(query.headers.get('access-control-allow-origin')).toBe(lake.origin)
  })

  it.each([
    'https://evil.example',
    'http://localhost:2',
    'http://localhost:1.evil.example',
    'https://localhost:1',
    'null',
    'file://',
  ])('are not let in: %s', async (origin) => {
    expect((await preflight(origin)).status).toBe(403)
    const query = await lake.ask(`/v${API_VERSION}/data/query/production?query=1`, {headers: {origin}})
    expect(query.headers.get('access-control-allow-origin')).toBeNull()
    const writing = await lake.ask(`/v${API_VERSION}/data/mutate/production`, {
      method: 'POST',
      token: lake.secrets.adminToken,
      headers: {origin},
      body: '{"mutations":[]}',
    })
    expect(writing.status).toBe(403)
  })

  it('tell caches that the answer depends on who asks, also when nobody is let in', async () => {
    const answer = await lake.ask(`/v${API_VERSION}/data/query/production?query=1`, {headers: {origin: 'https://evil.example'}})
    expect(answer.headers.get('vary')).toContain('Origin')
  })

  it('are told nothing about timing, which would make Studio warn of a slow protocol', async () => {
    const answer = await lake.ask(`/v${API_VERSION}/data/query/production?query=1`, {headers: {origin: lake.origin}})
    expect(answer.headers.get('timing-allow-origin')).toBeNull()
  })

  /** `fetch` would not send a host of our choosing. */
  const asHost = (host: string) =>
    new Promise<number>((resolve, reject) => {
      const {port} = new URL(lake.url)
      request({host: '127.0.0.1', port, path: '/v1/users/me', headers: {host}}, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
        .once('error', reject)
        .end()
    })

  it.each(['localhost', 'localhost:4010', '127.0.0.1:4010', '[::1]:4010', 'rounds.localhost:4010'])(
    'may call it by a name of this machine: %s',
    async (host) => {
      expect(await asHost(host)).toBe(200)
    },
  )

  it.each([
    'evil.example',
    'evil.example:4010',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.1',
    '0.0.0.0',
    'localhost:4010:1',
    'a.b.localhost.evil',
  ])('may not call it by a name that merely points here: %s', async (host) => {
    expect(await asHost(host)).toBe(403)
  })

  it('may call it by a name that its owner allows', async () => {
    const open = await startTestLake({
      environment: {LAKE_ALLOWED_HOSTS: 'lake.clinic.example', LAKE_ALLOWED_ORIGINS: 'https://rounds.clinic.example'},
    })
    const {port} = new URL(open.url)
    const status = await new Promise((resolve) => {
      request({host: '127.0.0.1', port, path: '/v1/users/me', headers: {host: 'lake.clinic.example'}}, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).end()
    })
    expect(status).toBe(200)
    const answer = await open.ask('/v1/users/me', {headers: {origin: 'https://rounds.clinic.example'}})
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://rounds.clinic.example')
    await open.stop()
  })
})

describe('what lies on the disk', () => {
  it('is for its owner alone', () => {
    expect(statSync(join(lake.folder, 'secrets.json')).mode & 0o777).toBe(0o600)
    // Whoever may not enter the folder reads nothing in it.
    expect(statSync(lake.folder).mode & 0o077).toBe(0)
  })

  it('holds no token that could be used, only hashes', async () => {
    const token = await tokenOf('saskia')
    const files = readdirSync(lake.folder).filter((name) => name.startsWith('lake.sqlite'))
    expect(files).toContain('lake.sqlite')
    for (const file of files) {
      const bytes = readFileSync(join(lake.folder, file))
      for (const secret of [token, token.slice(2), lake.secrets.adminToken, lake.secrets.serverToken])
        expect(bytes.includes(secret)).toBe(false)
    }
  })
})

describe('the small questions of Studio', () => {
  it('names no dataset as the add-on of another: Studio would take it', async () => {
    expect(await (await lake.ask('/v1/projects/rounds/datasets?datasetProfile=comments&addonFor=production')).json()).toEqual([])
    expect(await (await lake.ask('/v1/projects/rounds/datasets', {token: lake.secrets.adminToken})).json()).toEqual([
      {name: 'production', aclMode: 'public'},
      {name: 'compliance', aclMode: 'private'},
    ])
    expect((await lake.ask('/v1/projects/rounds/datasets')).status).toBe(401)
  })

  it('knows its own project and no other', async () => {
    const project = (await (await lake.ask('/v1/projects/rounds', {token: await tokenOf('ines')})).json()) as {
      members: {id: string; isCurrentUser: boolean}[]
    }
    expect(project.members.filter(({isCurrentUser}) => isCurrentUser).map(({id}) => id)).toEqual(['ines'])
    expect((await lake.ask('/v1/projects/other')).status).toBe(404)
  })

  it.each<[string, unknown]>([
    ['/v1/ping', {}],
    ['/v1/features', ['contentReleases', 'singleDocRelease', 'studioComments', 'sanityTasks']],
    ['/v1/help', {}],
    ['/v1/journey/announcements', []],
    ['/v1/journey/trial', null],
    ['/v1/projects/rounds/grants', {}],
    ['/v1/subscriptions/project/rounds', null],
    ['/v1/intake/telemetry-status', {status: 'denied'}],
    ['/v1/check/cors', {result: {allowed: true, withCredentials: true}}],
    ['/v1/schedules/rounds/production', {schedules: []}],
  ])('answers %s', async (path, expected) => {
    expect(await (await lake.ask(path)).json()).toEqual(expected)
  })
})
