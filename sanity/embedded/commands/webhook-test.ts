/**
 * `npm run webhook:test [-- <address>]`: sends a sample message, signed as a real one, and says what came back.
 *
 * Without an address it goes to the site's own endpoint. The message tells of a topic that is not there: at most a page is rendered anew.
 */
import '../environment.ts'

import {createHmac} from 'node:crypto'

import {LOCAL_PROJECT_ID, PRODUCTION, readConnection, readConnectionSecrets} from '../../connection.ts'
import {runCommand} from '../desk.ts'
import {readOrMakeSecrets} from '../secrets.ts'
import {readSettings} from '../settings.ts'
import {adviceFor} from './webhook-advice.ts'

const PATIENCE_MILLISECONDS = 15_000

await runCommand(async () => {
  const {url, secret} = receiver(process.env, process.argv[2])
  const body = JSON.stringify({id: 'webhook-test', type: 'topic', before: null, after: null})
  const now = Date.now()
  const id = `webhook-test-${now}`
  process.stdout.write(`Sending a sample message to ${url}\n`)
  let answer: Response
  try {
    answer = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': id,
        'sanity-transaction-id': id,
        'sanity-transaction-time': new Date(now).toISOString(),
        'sanity-dataset': PRODUCTION,
        'sanity-document-id': 'webhook-test',
        'sanity-project-id': LOCAL_PROJECT_ID,
        'sanity-operation': 'update',
        'sanity-webhook-id': 'test',
        'sanity-webhook-signature': `t=${now},v1=${createHmac('sha256', secret).update(`${now}.${body}`).digest('base64url')}`,
      },
    })
  } catch (cause) {
    process.stdout.write(`${adviceFor({failure: cause})}\n`)
    return 1
  }
  const said = (await answer.text()).slice(0, 500).trim()
  process.stdout.write(`Answered ${answer.status}${said === '' ? '' : `: ${said}`}\n${adviceFor({status: answer.status})}\n`)
  return answer.ok ? 0 : 1
})

/** @throws Error naming the variable that is missing */
function receiver(environment: NodeJS.ProcessEnv, given: string | undefined): {url: string; secret: string} {
  const settings = readSettings(environment)
  const url = given ?? `${settings.siteUrl}/api/revalidate`
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new Error(`“${url}” is not an address; write one such as https://example.com/api/revalidate.`)
  }
  if (readConnection(environment).kind === 'lake') return {url, secret: readOrMakeSecrets(settings.folder).webhookSecret}
  const {webhookSecret} = readConnectionSecrets(environment)
  if (!webhookSecret)
    throw new Error('SANITY_REVALIDATE_SECRET is not set: write the secret of the webhook on your project’s page.')
  return {url, secret: webhookSecret}
}
