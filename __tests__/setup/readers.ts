/** A reader at the door of a test clinic: what a browser sends when somebody presses the button. */
import type {Door} from '../../lib/readers/door.ts'
import {ADDRESS_HEADER, callerKeys} from '../../lib/readers/caller.ts'
import {makeFormToken, type FormKind} from '../../lib/readers/form-token.ts'
import {memoryLimiter} from '../../lib/readers/limiter.ts'
import {memoryTray} from '../../lib/readers/tray.ts'
import type {TestClinic} from './clinic.ts'

export const SITE = 'https://blog.example'

export function openDoor({desk}: TestClinic): Door {
  const {now} = desk
  return {desk, limiter: memoryLimiter(now), tray: memoryTray(now), callerKey: callerKeys(now), siteUrl: SITE}
}

/** A token as the page of the form gave it a minute ago. */
export function tokenFor({desk}: TestClinic, kind: FormKind, postId: string, age = 60_000): string {
  return makeFormToken(desk.signer, kind, postId, desk.now() - age)
}

export type Sending = {address?: string; headers?: Record<string, string>; body?: BodyInit}

export function formRequest(fields: Record<string, string>, {address = '192.0.2.1', headers = {}, body}: Sending = {}): Request {
  return new Request(`${SITE}/api/readers`, {
    method: 'POST',
    headers: {
      origin: SITE,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      [ADDRESS_HEADER]: address,
      ...headers,
    },
    body: body ?? new URLSearchParams(fields).toString(),
  })
}
