import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {beforeEach, describe, expect, it, jest} from '@jest/globals'

import {readOrMakeSecrets} from '../../../sanity/embedded/secrets.ts'
import {readSettings} from '../../../sanity/embedded/settings.ts'
import {startTestLake, temporaryFolder} from '../../setup/lake.ts'

describe('the settings', () => {
  it('need nothing', () => {
    expect(readSettings({})).toEqual({
      folder: expect.stringMatching(/\/\.data$/),
      port: 3000,
      lakePort: 4010,
      host: '127.0.0.1',
      lakeHost: '127.0.0.1',
      siteUrl: 'http://127.0.0.1:3000',
      allowedOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
      allowedHosts: [],
      queryTimeLimit: 20_000,
      redis: undefined,
      webhookHosts: [],
      lakeIsRunning: false,
      clockOffset: 0,
    })
  })

  it('take empty variables for absent ones', () => {
    const empty = {
      ROUNDS_DATA: '',
      PORT: '',
      LAKE_PORT: '',
      ROUNDS_HOST: '',
      LAKE_ALLOWED_ORIGINS: '',
      LAKE_ALLOWED_HOSTS: '',
      LAKE_QUERY_SECONDS: '',
      ROUNDS_CLOCK: '',
      ROUNDS_REDIS: '',
      LAKE_RUNNING: '',
    }
    expect(readSettings(empty)).toEqual(readSettings({}))
  })

  it('reach a site that binds to one address at that address', () => {
    expect(readSettings({ROUNDS_HOST: '192.0.2.7', PORT: '8080'}).siteUrl).toBe('http://192.0.2.7:8080')
  })

  it('can look at another day: the clock is as far ahead as that day is', () => {
    const aDay = 86_400_000
    const {clockOffset} = readSettings({ROUNDS_CLOCK: new Date(Date.now() + aDay).toISOString()})
    expect(clockOffset).toBeGreaterThan(aDay - 5_000)
    expect(clockOffset).toBeLessThanOrEqual(aDay)
  })

  it('never open the lake to others because the site is opened', () => {
    expect(readSettings({ROUNDS_HOST: '0.0.0.0'}).lakeHost).toBe('127.0.0.1')
  })

  it('are read from the environment', () => {
    const settings = readSettings({
      ROUNDS_DATA: '/srv/rounds',
      PORT: '8080',
      LAKE_PORT: '0',
      ROUNDS_HOST: '0.0.0.0',
      LAKE_HOST: '10.0.0.5',
      LAKE_ALLOWED_ORIGINS: 'https://a.example, https://b.example,',
      LAKE_ALLOWED_HOSTS: 'lake.example',
      LAKE_QUERY_SECONDS: '0.5',
      ROUNDS_REDIS: 'redis://cache.example:6379',
      LAKE_RUNNING: 'yes',
      LAKE_WEBHOOK_HOSTS: 'Intranet.clinic.example, 10.0.0.7',
    })
    expect(settings).toEqual({
      folder: '/srv/rounds',
      port: 8080,
      lakePort: 0,
      host: '0.0.0.0',
      lakeHost: '10.0.0.5',
      siteUrl: 'http://127.0.0.1:8080',
      allowedOrigins: ['http://localhost:8080', 'http://127.0.0.1:8080', 'https://a.example', 'https://b.example'],
      allowedHosts: ['lake.example'],
      queryTimeLimit: 500,
      redis: 'redis://cache.example:6379',
      webhookHosts: ['intranet.clinic.example', '10.0.0.7'],
      lakeIsRunning: true,
      clockOffset: 0,
    })
  })

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '3000 '],
    ['LAKE_PORT', '4010.5'],
    ['LAKE_PORT', '0x10'],
    ['LAKE_QUERY_SECONDS', 'soon'],
    ['LAKE_QUERY_SECONDS', '0'],
    ['LAKE_QUERY_SECONDS', '-1'],
    ['LAKE_QUERY_SECONDS', '1e3'],
    ['ROUNDS_CLOCK', 'tomorrow'],
    ['ROUNDS_CLOCK', '2027-13-01'],
    ['ROUNDS_REDIS', 'cache.example:6379'],
    ['ROUNDS_REDIS', 'redis://'],
    ['ROUNDS_REDIS', 'http://cache.example'],
    ['LAKE_RUNNING', 'true'],
    ['LAKE_RUNNING', 'no'],
  ])('name the variable that cannot be right: %s=%s', (name, value) => {
    expect(() => readSettings({[name]: value})).toThrow(`${name} is “${value}”`)
  })
})

describe('the secrets', () => {
  it('are made once, for their owner alone', () => {
    const folder = join(temporaryFolder(), 'new')
    const secrets = readOrMakeSecrets(folder)
    const values = Object.values(secrets)
    expect(new Set(values).size).toBe(5)
    for (const value of values) expect(value.length).toBeGreaterThanOrEqual(32)
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(readOrMakeSecrets(folder)).toEqual(secrets)
  })

  it('of a folder of the first version are kept, and those it lacks are added', () => {
    const folder = temporaryFolder()
    const {serverToken, adminToken, webhookSecret} = readOrMakeSecrets(join(folder, 'other'))
    const older = {serverToken, adminToken, webhookSecret}
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify(older))
    const secrets = readOrMakeSecrets(folder)
    expect(secrets).toMatchObject(older)
    expect([secrets.deskToken, secrets.signingKey].filter((value) => value.length >= 32)).toHaveLength(2)
    expect(readOrMakeSecrets(folder)).toEqual(secrets)
  })

  it('are closed again where others could read them', () => {
    const folder = temporaryFolder()
    const secrets = readOrMakeSecrets(folder)
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify(secrets), {mode: 0o644})
    readOrMakeSecrets(folder)
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  })
})

describe('a lake that cannot start says what to do', () => {
  // What it says is passed on to the terminal of whoever started it.
  let said = ''
  beforeEach(() => {
    said = ''
    jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      said += String(chunk)
      return true
    })
  })

  it('where its port is taken', async () => {
    const first = await startTestLake()
    const lakePort = Number(new URL(first.url).port)
    const folder = temporaryFolder()
    await expect(startTestLake({lakePort, folder})).rejects.toThrow(new RegExp(`Port ${lakePort} is taken .* LAKE_PORT=\\d+`))
    expect(said).toMatch(/LAKE_PORT/)
    expect(said).not.toMatch(/\n\s+at /)
    expect(existsSync(join(folder, 'lake.sqlite'))).toBe(false)
    expect((await first.ask('/v1/ping')).status).toBe(200)
    await first.stop()
  })

  it('where another lake has its folder', async () => {
    const first = await startTestLake()
    await expect(startTestLake({folder: first.folder})).rejects.toThrow(/Another lake is using .* ROUNDS_DATA/)
    await expect(first.admin.create({_type: 'post'})).resolves.toBeDefined()
    await first.kill()
    const second = await startTestLake({folder: first.folder})
    expect(await second.admin.fetch('count(*[_type == "post"])')).toBe(1)
    await second.stop()
  })

  it.each([
    ['empty', ''],
    ['no JSON', '{'],
    ['without a token', '{"serverToken":"x"}'],
  ])('where secrets.json is damaged: %s', async (_name, text) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'secrets.json'), text)
    await expect(startTestLake({folder})).rejects.toThrow(/secrets\.json is damaged\. Put back your copy/)
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe(text)
  })

  it('where its database was written by a newer version', async () => {
    const folder = temporaryFolder()
    const database = new DatabaseSync(join(folder, 'lake.sqlite'))
    database.exec('PRAGMA user_version = 99')
    database.close()
    await expect(startTestLake({folder})).rejects.toThrow(/newer version of the lake \(shape 99/)
  })

  it('where its database is no database', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'lake.sqlite'), 'not a database, but long enough to be looked at'.repeat(50))
    await expect(startTestLake({folder})).rejects.toThrow(/lake\.sqlite/)
  })

  it('where a setting cannot be right', async () => {
    await expect(startTestLake({environment: {LAKE_QUERY_SECONDS: 'soon'}})).rejects.toThrow(/LAKE_QUERY_SECONDS is “soon”/)
  })
})
