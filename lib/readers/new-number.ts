import {randomBytes} from 'node:crypto'

/** Letters and digits that nobody mistakes for each other when they read them out on the telephone. */
const EASY = 'abcdefghjkmnpqrstuvwxyz23456789'

/** By which the clinic finds again what a reader sent; the reader alone knows whose it is. */
export function newNumber(): string {
  // The bias of a remainder does not matter: nobody has to guess these.
  return Array.from(randomBytes(10), (byte) => EASY[byte % EASY.length]).join('')
}
