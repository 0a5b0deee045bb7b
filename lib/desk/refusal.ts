import type {Reason} from '../editorial/gate/gate.ts'

/** A move that is not made; the message is for the person who asked. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly status: 400 | 401 | 403 | 404 | 409 | 422
  readonly reasons: Reason[]

  constructor(status: RefusedError['status'], message: string, reasons: Reason[] = []) {
    super(message)
    this.status = status
    this.reasons = reasons
  }
}
