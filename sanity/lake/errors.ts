/**
 * What the lake answers when it will not do something.
 *
 * The bodies are those Sanity's clients know how to read: a Boom-style `{statusCode, error, message}` for requests, an
 * `{error: {type, description, …}}` envelope for queries, mutations and actions. Studio drops a person's edit on every
 * 4xx but 408 and 429, so a 4xx is only for what can never succeed as it was sent.
 */

export class LakeError extends Error {
  override name = 'LakeError'
  readonly status: number
  readonly body: Record<string, unknown>
  readonly headers: Record<string, string>

  constructor(status: number, message: string, body: Record<string, unknown>, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.body = body
    this.headers = headers
  }
}

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** A request that is refused as a whole. */
export function refuse(status: number, message: string, more: Record<string, unknown> = {}): LakeError {
  return new LakeError(status, message, {statusCode: status, error: TITLES[status] ?? 'Error', message, ...more})
}

/** The session is unknown: Studio goes back to its sign-in screen and keeps what was typed. */
export function sessionNotFound(): LakeError {
  return refuse(401, 'Session not found', {errorCode: 'SIO-401-ANF'})
}

/** The session is over: Studio asks to sign in again and keeps what was typed. */
export function sessionExpired(): LakeError {
  return refuse(401, 'Session has expired', {errorCode: 'SIO-401-AEX'})
}

/** One thing wrong with one mutation or action of a transaction. */
export type ItemProblem = {type: string; description: string; [detail: string]: unknown}

/** Something in a transaction that makes the whole of it fail. */
export class TransactionError extends Error {
  override name = 'TransactionError'
  readonly status: number
  readonly problem: ItemProblem
  /** Position of the mutation or action in the request; set by whoever walks the list. */
  index = 0

  constructor(status: number, problem: ItemProblem) {
    super(problem.description)
    this.status = status
    this.problem = problem
  }

  toLakeError(kind: 'mutationError' | 'actionError'): LakeError {
    const noun = kind === 'mutationError' ? 'Mutation' : 'Action'
    const summary = `${noun}(s) failed with 1 error(s)`
    // Studio tries actions on releases to see whether a person may do them, and knows a no by this type.
    const isPermission = kind === 'actionError' && this.status === 403
    const {type, description} = isPermission ? this.problem : {type: kind, description: summary}
    return new LakeError(this.status, this.problem.description, {
      error: {type, description, items: [{index: this.index, error: this.problem}]},
      statusCode: this.status,
      message: `${summary}: ${this.problem.description}`,
    })
  }
}

export function invalid(description: string, details: Record<string, unknown> = {}): TransactionError {
  return new TransactionError(400, {type: 'validationError', description, ...details})
}

export function conflict(type: string, description: string, details: Record<string, unknown> = {}): TransactionError {
  return new TransactionError(409, {type, description, ...details})
}

export function forbidden(description: string, details: Record<string, unknown> = {}): TransactionError {
  return new TransactionError(403, {type: 'insufficientPermissionsError', description, ...details})
}
