/**
 * What readers' forms need to remember, shared by several instances of the site: a reader may be answered by another one each
 * time. In Redis, for minutes or hours, and never in plain words.
 */
import {createCipheriv, createDecipheriv, hkdfSync, randomBytes} from 'node:crypto'

import type {Redis} from '../instances/redis.ts'
import {callerKeys, MILLISECONDS_A_DAY} from './caller.ts'
import {memoryLimiter, type Limiter} from './limiter.ts'
import {placeMemory} from './memory.ts'
import {memoryTray, TRAY_MILLISECONDS, type Kept, type Tray} from './tray.ts'

type Shared = Pick<Redis, 'count' | 'keep' | 'keepFirst' | 'look'>

/** From now on this process remembers in Redis. While that is away, it remembers by itself. */
export function shareMemory(redis: Shared, secret: string): void {
  placeMemory({
    limiter: sharedLimiter(redis, memoryLimiter(Date.now)),
    tray: sharedTray(redis, memoryTray(Date.now), secret),
    callerKey: callerKeys(Date.now, (day) => sharedSalt(redis, day)),
  })
}

/** @param own counts while Redis is away */
export function sharedLimiter(redis: Pick<Shared, 'count'>, own: Limiter): Limiter {
  return {
    take: async (key, limit) => {
      try {
        return (await redis.count(`limit:${key}`, limit.milliseconds)) <= limit.most
      } catch {
        return own.take(key, limit)
      }
    },
  }
}

/**
 * Words that readers typed are about their health: they lie in Redis sealed, under a key that Redis has not.
 *
 * @param own keeps what Redis does not take
 */
export function sharedTray(redis: Pick<Shared, 'keep' | 'look'>, own: Tray, secret: string): Tray {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'what readers typed', 32))
  return {
    keep: async (kept) => {
      const number = await own.keep(kept)
      try {
        await redis.keep(`tray:${number}`, seal(key, kept), TRAY_MILLISECONDS)
      } catch {
        // This instance has it; another one shows an empty form.
      }
      return number
    },
    look: async (number, form) => {
      const here = await own.look(number, form)
      if (here) return here
      try {
        const sealed = await redis.look(`tray:${number}`)
        const kept = sealed === null ? undefined : unseal(key, sealed)
        return kept?.form === form ? kept : undefined
      } catch {
        return undefined
      }
    },
  }
}

/** The same for all instances on one day, made by whoever asks first. */
async function sharedSalt(redis: Pick<Shared, 'keepFirst'>, day: number): Promise<Buffer> {
  const mine = randomBytes(16)
  try {
    return Buffer.from(await redis.keepFirst(`salt:${day}`, mine.toString('base64'), MILLISECONDS_A_DAY), 'base64')
  } catch {
    return mine
  }
}

const CIPHER = 'aes-256-gcm'
const NONCE_LENGTH = 12
const TAG_LENGTH = 16

function seal(key: Buffer, kept: Kept): string {
  const nonce = randomBytes(NONCE_LENGTH)
  const cipher = createCipheriv(CIPHER, key, nonce)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(kept), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** @throws Error for what was not sealed with this key */
function unseal(key: Buffer, text: string): Kept {
  const bytes = Buffer.from(text, 'base64')
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_LENGTH))
  decipher.setAuthTag(bytes.subarray(NONCE_LENGTH, NONCE_LENGTH + TAG_LENGTH))
  const words = Buffer.concat([decipher.update(bytes.subarray(NONCE_LENGTH + TAG_LENGTH)), decipher.final()])
  // Nobody else can have sealed it.
  return JSON.parse(words.toString('utf8')) as Kept
}
