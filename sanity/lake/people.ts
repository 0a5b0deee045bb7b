import {createHash, randomBytes, timingSafeEqual} from 'node:crypto'

import type {LakeConfig, Persona, Role} from './config.ts'
import type {Datasets} from './datasets.ts'
import {refuse, sessionExpired, sessionNotFound} from './errors.ts'
import type {Grant, ReadAccess} from './query/access.ts'
import type {Store} from './store/store.ts'
import type {KeptToken} from './store/tokens.ts'

/** Whoever makes a request. */
export type Caller =
  | {kind: 'anonymous'}
  | {kind: 'persona'; id: string; persona: Persona; roles: Role[]}
  | {kind: 'robot'; id: string; name: string; access: 'read' | 'write'; isAdministrator?: boolean}

const SESSION_DAYS = 30
const HANDOVER_SECONDS = 60
const MILLISECONDS_A_DAY = 86_400_000
const EVERYTHING = '_id in path("**")'
/** Of a dataset that was made empty, nobody has said what other people may do in it. */
const ADMINISTRATORS_GRANTS: Grant[] = [{filter: EVERYTHING, permissions: ['read', 'create', 'update', 'history']}]
/** Whoever has business in a dataset may talk about it. That nobody changes another's words is Studio's manners, here as at Sanity. */
const COMMENTERS_GRANTS: Grant[] = [{filter: EVERYTHING, permissions: ['read', 'create', 'update', 'history']}]
/** The role of programs that only read, which is there in every project. */
const VIEWER: Role = {name: 'viewer', title: 'Viewer', description: 'Reads everything', grants: {}}

/** Who is who: sign-in of personas, their tokens, the tokens of programs, and what each may do. */
export class People {
  readonly #config: LakeConfig
  readonly #store: Store
  readonly #datasets: Datasets
  /** Sign-ins on their way from the lake to Studio: single use, a minute at most. */
  readonly #handovers = new Map<string, {token: string; until: number}>()

  constructor(config: LakeConfig, store: Store, datasets: Datasets) {
    this.#config = config
    this.#store = store
    this.#datasets = datasets
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
    if (robot) return robotCaller(robot)
    const made = this.#store.tokens.find(hash(token))
    if (made) return this.#callerWith(made)
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
    if (robot) return robotCaller(robot)
    const token = this.#store.tokens.named(id)
    if (token) return token.isDeleted || this.#hasEnded(token) ? undefined : this.#callerWith(token)
    const persona = this.persona(id)
    return persona && {kind: 'persona', id, persona, roles: this.rolesOf(persona)}
  }

  /** The label of a token that was made, deleted or not. */
  tokenLabel(id: string): string | undefined {
    return this.#store.tokens.named(id)?.label
  }

  /** What a token can be made for. */
  get tokenRoles(): Role[] {
    const {roles} = this.#config
    return roles.some(({name}) => name === VIEWER.name) ? roles : [...roles, VIEWER]
  }

  /**
   * Makes a token for a program. It is told once: what is kept is a hash of it.
   *
   * @param expiresAt milliseconds since 1970
   */
  makeToken(made: {label: string; role: Role; expiresAt: number | undefined; by: string}): {kept: KeptToken; token: string} {
    const token = `sk${randomBytes(32).toString('base64url')}`
    const kept = {
      id: `robot-${randomBytes(8).toString('hex')}`,
      label: made.label,
      role: made.role.name,
      createdAt: new Date(this.#config.now()).toISOString(),
      createdBy: made.by,
      expiresAt: made.expiresAt,
    }
    this.#store.tokens.add({...kept, hash: hash(token)})
    return {kept: {...kept, isDeleted: false}, token}
  }

  /** A role that is not known any more gives nothing. */
  #callerWith(token: KeptToken): Caller {
    if (this.#hasEnded(token)) throw sessionExpired()
    const {id, label, role: name} = token
    const role = this.tokenRoles.find((known) => known.name === name)
    if (role === VIEWER) return {kind: 'robot', id, name: label, access: 'read'}
    const persona = {id, name: label, title: role?.title ?? name, email: '', roles: [name]}
    return {kind: 'persona', id, persona, roles: role ? [role] : []}
  }

  #hasEnded({expiresAt}: KeptToken): boolean {
    return expiresAt !== undefined && expiresAt <= this.#config.now()
  }

  rolesOf(persona: Pick<Persona, 'id' | 'roles'>): Role[] {
    const names = this.#store.assignedRoles.of(persona.id) ?? persona.roles
    return this.#config.roles.filter((role) => names.includes(role.name))
  }

  /**
   * Gives somebody a role, or takes it away; it counts from their next request on, and streams that are open end.
   *
   * @throws LakeError 404 where there is nobody of that name or no such role, 409 where nobody would be left who administers
   */
  assign(personaId: string, roleName: string, isGiven: boolean): void {
    const persona = this.persona(personaId)
    if (!persona) throw refuse(404, 'There is nobody of that name')
    const {roles} = this.#config
    if (!roles.some(({name}) => name === roleName))
      throw refuse(404, `There is no such role. There are ${roles.map(({name}) => name).join(', ')}.`)
    const others = this.rolesOf(persona).filter(({name}) => name !== roleName)
    const wanted = roles.filter((role) => others.includes(role) || (isGiven && role.name === roleName))
    const administers = (these: Role[]) => these.some((role) => role.isAdministrator)
    const isSomebodyLeft = this.personas.some((one) => administers(one.id === personaId ? wanted : this.rolesOf(one)))
    if (!isSomebodyLeft) throw refuse(409, 'Nobody would be left who administers. Give somebody else that role first.')
    this.#store.assignedRoles.set(
      personaId,
      wanted.map(({name}) => name),
    )
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
    if (caller.kind === 'persona') {
      const known = this.#datasets.find(dataset)
      if (known && 'addonFor' in known && known.addonFor !== null)
        return this.grants(caller, known.addonFor).length > 0 ? COMMENTERS_GRANTS : []
      const grantsOf = known && 'grantsOf' in known ? known.grantsOf : dataset
      if (grantsOf === null) return isAdministrator(caller) ? ADMINISTRATORS_GRANTS : []
      return caller.roles.flatMap((role) => role.grants[grantsOf] ?? [])
    }
    if (caller.kind === 'robot') {
      const permissions: Grant['permissions'] =
        caller.access === 'write' ? ['read', 'create', 'update', 'history'] : ['read', 'history']
      return [{filter: EVERYTHING, permissions}]
    }
    return this.#isPublic(dataset) ? [{filter: '_id in path("*")', permissions: ['read']}] : []
  }

  readAccess(caller: Caller, dataset: string): ReadAccess {
    if (caller.kind === 'robot') return {kind: 'everything'}
    if (caller.kind === 'anonymous') return this.#isPublic(dataset) ? {kind: 'rootDocuments'} : {kind: 'nothing'}
    const filters = this.grants(caller, dataset).filter((grant) => grant.permissions.includes('read'))
    if (filters.length === 0) return {kind: 'nothing'}
    if (filters.some((grant) => grant.filter === EVERYTHING)) return {kind: 'everything'}
    return {kind: 'filters', filters: filters.map((grant) => grant.filter), identity: caller.id}
  }

  #isPublic(dataset: string): boolean {
    return this.#datasets.find(dataset)?.aclMode === 'public'
  }
}

/** Whoever may make, copy and delete datasets and tokens. */
export function isAdministrator(caller: Caller): boolean {
  if (caller.kind === 'persona') return caller.roles.some((role) => role.isAdministrator)
  return caller.kind === 'robot' && caller.isAdministrator === true
}

function robotCaller({token: _token, ...robot}: LakeConfig['robots'][number]): Caller {
  return {kind: 'robot', ...robot}
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
