import {execFile} from 'node:child_process'
import {promisify} from 'node:util'

import {afterAll, beforeAll, expect, it} from '@jest/globals'
import {isValidSignature, SIGNATURE_HEADER_NAME} from '@sanity/webhook'

import {readOrMakeSecrets} from '../../../../sanity/embedded/secrets.ts'
import {readChange} from '../../../../lib/webhooks/change.ts'
import {temporaryFolder} from '../../../setup/lake.ts'
import {Receiver} from '../../../setup/receiver.ts'

const site = new Receiver()
const folder = temporaryFolder()

beforeAll(() => site.open())
afterAll(() => site.close())

/** As `npm run webhook:test` does. */
async function run(port: number, ...args: string[]): Promise<{code: number; said: string}> {
  const environment = {PATH: process.env['PATH'], ROUNDS_DATA: folder, PORT: String(port)}
  try {
    const {stdout} = await promisify(execFile)(process.execPath, ['sanity/embedded/commands/webhook-test.ts', ...args], {
      env: {...environment, NODE_ENV: 'test'},
    })
    return {code: 0, said: stdout}
  } catch (cause) {
    const {code, stdout, stderr} = cause as {code: number; stdout: string; stderr: string}
    return {code, said: `${stdout}${stderr}`}
  }
}

it('sends a message to the site that is signed as a real one, and says that it was taken', async () => {
  site.says = '{"tags":[]}'
  expect(await run(site.port)).toEqual({code: 0, said: expect.stringMatching(/Answered 200: \{"tags":\[\]\}\nIt was taken/)})
  const [received] = site.received
  expect(received).toMatchObject({method: 'POST', path: '/api/revalidate'})
  const signature = String(received?.headers[SIGNATURE_HEADER_NAME])
  expect(await isValidSignature(received!.body, signature, readOrMakeSecrets(folder).webhookSecret)).toBe(true)
  expect(readChange(received!.body)).toMatchObject({type: 'topic'})
})

it.each<[number, RegExp]>([
  [401, /refused for its signature.*SANITY_REVALIDATE_SECRET/],
  [404, /Nothing takes messages at this address/],
  [302, /follow no redirects/],
  [400, /did not understand it/],
  [500, /failed at it/],
  [503, /just now/],
])('says what to do about %s', async (status, advice) => {
  site.answers = [status]
  expect(await run(1, `http://127.0.0.1:${site.port}/elsewhere`)).toEqual({code: 1, said: expect.stringMatching(advice)})
})

it('says that nobody answers, and what an address is', async () => {
  expect(await run(1)).toEqual({code: 1, said: expect.stringMatching(/Nobody answered there .*npm start/)})
  expect(await run(1, 'somewhere')).toEqual({code: 2, said: expect.stringContaining('is not an address')})
})
