/** This instance of the site among others, where there are several. */
import {randomUUID} from 'node:crypto'

import {createGrapevine, type Grapevine} from '../instances/grapevine.ts'
import type {News} from '../instances/news.ts'
import {createRedis} from '../instances/redis.ts'
import {journal} from '../page-store/journal.ts'
import {shareMemory} from '../readers/shared-memory.ts'
import {sign, SIGNATURE_HEADER} from '../webhooks/signature.ts'

export type Instances = Pick<Grapevine, 'tell'> & {end: () => void}

type Here = {
  /** Where Redis is. */
  url: string
  /** Where this instance is, for itself. */
  site: string
  secret: string
  say: (words: string) => void
}

/** Hears from now on what other instances tell, and shares with them how often readers have sent forms, and what they typed. */
export function joinInstances({url, site, secret, say}: Here): Instances {
  const redis = createRedis(url)
  const grapevine = createGrapevine({
    stream: redis.stream,
    name: randomUUID(),
    say,
    alone: (isAlone) => (journal().isAlone = isAlone),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
  })
  void grapevine.listen((news) => passOn(news, {site, secret}))
  shareMemory(redis, secret)
  return {
    tell: grapevine.tell,
    end: () => {
      grapevine.end()
      redis.end()
    },
  }
}

/** To this very server, as a message: so Next expires its own, and the page store hears of it as of every other change. */
async function passOn(news: News, {site, secret}: Pick<Here, 'site' | 'secret'>): Promise<void> {
  const body = JSON.stringify(news)
  await fetch(`${site}/api/instances`, {
    method: 'POST',
    body,
    headers: {...news.headers, 'content-type': 'application/json', [SIGNATURE_HEADER]: sign(body, secret, Date.now())},
    signal: AbortSignal.timeout(60_000),
  })
}
