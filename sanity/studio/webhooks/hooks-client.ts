/** The lake's webhooks, asked with the person's own session. An answer is data, a refusal too: nothing here throws. */
import type {SanityClient} from '@sanity/client'

import type {Answer} from '../desk-client.ts'

export type Operation = 'create' | 'update' | 'delete'

export type Hook = {
  id: string
  name: string
  description: string | null
  type: 'document' | 'transaction'
  dataset: string
  url: string
  rule: {on: Operation[]; filter: string | null; projection: string | null}
  includeDrafts: boolean
  hasSecret: boolean
  isDisabledByUser: boolean
  isGivenByInstallation: boolean
  deliveries: {
    queued: number
    success: number
    failure: number
    /** ISO 8601; until then nothing is sent, because nobody answered. */
    restsUntil: string | null
    last: {at: string; isFailure: boolean} | null
  }
}

export type Message = {
  id: string
  createdAt: string
  documentId: string | null
  status: 'queued' | 'sending' | 'success' | 'failure'
  failureCount: number
  resultCode: number | null
}

export type Attempt = {
  id: string
  messageId: string
  createdAt: string
  duration: number
  isFailure: boolean
  failureReason: 'http' | 'network' | 'timeout' | 'other' | null
  resultCode: number | null
  resultBody: string
}

/** What a form says; the secret is left out where it stays as it is. */
export type HookDraft = Pick<Hook, 'name' | 'url' | 'dataset' | 'rule' | 'isDisabledByUser'> & {secret?: string}

export type Hooks = {
  list: () => Promise<Answer<Hook[]>>
  log: (id: string) => Promise<Answer<{messages: Message[]; attempts: Attempt[]}>>
  make: (draft: HookDraft) => Promise<Answer<Hook>>
  change: (id: string, draft: Partial<HookDraft>) => Promise<Answer<Hook>>
  remove: (id: string) => Promise<Answer<unknown>>
  sendAgain: (id: string, messageId: string) => Promise<Answer<unknown>>
}

const NO_ANSWER = 'The lake does not answer. Try again.'

export function hooksOf(client: SanityClient): Hooks {
  const base = `/hooks/projects/${client.config().projectId}`
  const ask = async <Value>(options: {method?: string; url: string; body?: unknown}): Promise<Answer<Value>> => {
    try {
      return {ok: true, value: await client.request<Value>(options)}
    } catch (cause) {
      const {statusCode = 0, response} = cause as {statusCode?: number; response?: {body?: {message?: string}}}
      return {ok: false, status: statusCode, message: response?.body?.message ?? NO_ANSWER, reasons: []}
    }
  }
  return {
    list: () => ask({url: base}),
    log: async (id) => {
      const [messages, attempts] = await Promise.all([
        ask<Message[]>({url: `${base}/${id}/messages`}),
        ask<Attempt[]>({url: `${base}/${id}/attempts`}),
      ])
      if (!messages.ok) return messages
      if (!attempts.ok) return attempts
      return {ok: true, value: {messages: messages.value, attempts: attempts.value}}
    },
    make: (draft) => ask({method: 'POST', url: base, body: draft}),
    change: (id, draft) => ask({method: 'PATCH', url: `${base}/${id}`, body: draft}),
    remove: (id) => ask({method: 'DELETE', url: `${base}/${id}`}),
    sendAgain: (id, messageId) => ask({method: 'POST', url: `${base}/${id}/messages/${messageId}/redelivery`, body: {}}),
  }
}
