import {createHash, randomBytes, timingSafeEqual} from 'node:crypto'

import type {LakeConfig, Persona, Role} from './config.ts'
import {refuse, sessionExpired, sessionNotFound} from './errors.ts'
import type {Grant, ReadAccess} from './query/access.ts'
import type {Store} from './store/store.ts'

/** Whoever makes a request. */
export type Caller =
  | {kind: 'anonymous'}
  | {kind: 'persona'; id: string; persona: Persona; roles: Role[]}
  | {kind: 'robot'; id: string; name: string; access: 'read' | 'write'}

const SESSION_DAYS = 30
const HANDOVER_SECONDS = 60
const MILLISECONDS_A_DAY = 86_400_000

/** Who is who: sign-in of personas, their tokens, the tokens of programs, and what each may do. */
export class People {
  readonly #config: LakeConfig
  readonly #store: Store
  /** Sign-ins on their way from the lake to Studio: single use, a minute at most. */
  readonly #handovers = new Map<string, {token: string; until: number}>()

  constructor(config: LakeConfig, store: Store) {
    this.#config = config
    this.#store = store
  }

  get personas(): Persona[] {
    return this.#config.personas
  }

  persona(id: string): Persona | undefined {
    return this.#config.personas.find((persona) => persona.id === id)
  }

  robot(id: string) {
    return this.#config.robots.find((robot) => robot.id === id)
  }

  /** @throws LakeError 401 with the code that makes Studio ask to sign in again, for a token that is not ours */
  callerOf(token: string | undefined): Caller {
    if (token === undefined) return {kind: 'anonymous'}
    const robot = this.#config.robots.find((known) => isSame(known.token, token))
    if (robot) return {kind: 'robot', id: robot.id, name: robot.name, access: robot.access}
    const session = this.#store.sessions.find(hash(token))
    const persona = session && this.persona(session.userId)
    if (!session || !persona) throw sessionNotFound()
    const now = this.#config.now()
    // A clock that was put back must not make sessions last longer than anybody meant: one from days ahead is over.
    if (session.expiresAt <= now || session.createdAt > now + MILLISECONDS_A_DAY) throw sessionExpired()
    return {kind: 'persona', id: persona.id, persona, roles: this.rolesOf(persona)}
  }

  /** Somebody who is not there to ask, with what they may do now; undefined where nobody of that name is left. */
  callerNamed(id: string): Caller | undefined {
    const robot = this.robot(id)
    if (robot) return {kind: 'robot', id, name: robot.name, access: robot.access}
    const persona = this.persona(id)
    return persona && {kind: 'persona', id, persona, roles: this.rolesOf(persona)}
  }

  rolesOf(persona: Persona): Role[] {
    return this.#config.roles.filter((role) => persona.roles.includes(role.name))
  }

  /**
   * Signs a persona in. There is no password: this lake trusts whoever can reach it, which is why it binds to loopback.
   *
   * @returns a single-use code that Studio trades for the token
   */
  signIn(personaId: string): string {
    const persona = this.persona(personaId)
    if (!persona) throw refuse(404, 'Nobody of that name can sign in here')
    const now = this.#config.now()
    const token = `lk${randomBytes(32).toString('base64url')}`
    this.#store.sessions.add({
      tokenHash: hash(token),
      userId: persona.id,
      createdAt: now,
      expiresAt: now + SESSION_DAYS * MILLISECONDS_A_DAY,
    })
    for (const [code, {until}] of this.#handovers) if (until < now) this.#handovers.delete(code)
    const code = randomBytes(24).toString('base64url')
    this.#handovers.set(code, {token, until: now + HANDOVER_SECONDS * 1000})
    return code
  }

  /** @throws LakeError 401 for a code that was used, is too old or never existed */
  tradeHandover(code: string): string {
    const handover = this.#handovers.get(code)
    this.#handovers.delete(code)
    if (!handover || handover.until < this.#config.now()) throw sessionNotFound()
    return handover.token
  }

  signOut(token: string): void {
    this.#store.sessions.end(hash(token))
  }

  /** The list Studio evaluates in the browser to enable and disable what a person sees. */
  grants(caller: Caller, dataset: string): Grant[] {
    if (caller.kind === 'persona') return caller.roles.flatMap((role) => role.grants[dataset] ?? [])
    if (caller.kind === 'robot') {
      const permissions: Grant['permissions'] =
        caller.access === 'write' ? ['read', 'create', 'update', 'history'] : ['read', 'history']
      return [{filter: '_id in path("**")', permissions}]
    }
    return this.#isPublic(dataset) ? [{filter: '_id in path("*")', permissions: ['read']}] : []
  }

  readAccess(caller: Caller, dataset: string): ReadAccess {
    if (caller.kind === 'robot') return {kind: 'everything'}
    if (caller.kind === 'anonymous') return this.#isPublic(dataset) ? {kind: 'rootDocuments'} : {kind: 'nothing'}
    const filters = this.grants(caller, dataset).filter((grant) => grant.permissions.includes('read'))
    if (filters.length === 0) return {kind: 'nothing'}
    if (filters.some((grant) => grant.filter === '_id in path("**")')) return {kind: 'everything'}
    return {kind: 'filters', filters: filters.map((grant) => grant.filter), identity: caller.id}
  }

  #isPublic(dataset: string): boolean {
    return this.#config.datasets.some((known) => known.name === dataset && known.aclMode === 'public')
  }
}

/** The hosted service knows this role by the same name: who has it administers the project, beside what its grants say of documents. */
export function isAdministrator({roles}: Extract<Caller, {kind: 'persona'}>): boolean {
  return roles.some(({name}) => name === 'administrator')
}

/** The identity GROQ's `identity()` gives. */
export function identityOf(caller: Caller): string {
  return caller.kind === 'anonymous' ? '<anonymous>' : caller.id
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

function isSame(known: string, given: string): boolean {
  return timingSafeEqual(createHash('sha256').update(known).digest(), createHash('sha256').update(given).digest())
}
