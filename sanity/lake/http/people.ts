import {refuse} from '../errors.ts'
import type {Caller} from '../people.ts'
import type {Persona} from '../config.ts'
import {datasetOf, parseJson, bytesOf, requireAdministrator, requireSignIn, type Call, type Reply} from './call.ts'

/** GET `/users/me` — an empty object tells Studio that nobody is signed in. */
export function me(call: Call): Reply {
  return {json: describeCaller(call.caller)}
}

/** GET `/auth/id` */
export function authId(call: Call): Reply {
  return {json: {id: requireSignIn(call).id}}
}

/** GET `/auth/providers` — every persona is a button on Studio's own sign-in screen. */
export function providers(call: Call): Reply {
  return {
    json: {
      providers: call.lake.people.personas.map((persona) => ({
        name: persona.id,
        title: `${persona.name} — ${persona.title}`,
        url: `${call.ownOrigin}/v1/auth/login/${persona.id}`,
      })),
      thirdPartyLogin: false,
      sso: {saml: false},
    },
  }
}

/**
 * GET `/auth/login/:persona` — back to Studio with a single-use code.
 *
 * The address to return to must be on the allow-list: anything else would hand sessions to whoever asks.
 */
export function login(call: Call): Reply {
  const target = call.search.get('origin') ?? ''
  const origin = URL.canParse(target) ? new URL(target).origin : ''
  if (!call.lake.config.allowedOrigins.includes(origin)) {
    throw refuse(403, `Sign-in may not return to "${target}". Add its origin to LAKE_ALLOWED_ORIGINS if it is yours.`)
  }
  const location = new URL(target)
  location.hash = `sid=${call.lake.people.signIn(call.params['persona'] ?? '')}`
  return {status: 302, body: '', headers: {location: location.href, 'cache-control': 'no-store'}}
}

/** GET `/auth/fetch?sid=` */
export function fetchToken(call: Call): Reply {
  return {json: {token: call.lake.people.tradeHandover(call.search.get('sid') ?? '')}, headers: {'cache-control': 'no-store'}}
}

/** POST `/auth/logout` */
export function logout(call: Call): Reply {
  if (call.token !== undefined && call.caller.kind === 'persona') call.lake.people.signOut(call.token)
  return {status: 204, body: '', headers: {}}
}

/** GET `/users/:ids` — one object for one id, a list for several. */
export function users(call: Call): Reply {
  const caller = requireSignIn(call)
  const ids = (call.params['ids'] ?? '').split(',')
  const found = ids.map((id) => describeUser(call, id, caller.id))
  return {json: ids.length === 1 ? (found[0] ?? null) : found.filter((user) => user !== null)}
}

/** GET `/access/project/:project/users` — who can sign in, with their roles. */
export function projectUsers(call: Call): Reply {
  requireAdministrator(call)
  const {people, config} = call.lake
  const data = people.personas.map((persona) => ({
    sanityUserId: persona.id,
    profile: {id: persona.id, displayName: persona.name, email: persona.email},
    memberships: [
      {resourceType: 'project', resourceId: config.projectId, roleNames: people.rolesOf(persona).map(({name}) => name)},
    ],
  }))
  return {json: {data, nextCursor: null, totalCount: data.length}}
}

/** PUT `/access/project/:project/users/:user/roles/:role` */
export function giveRole(call: Call): Reply {
  return assigned(call, true)
}

/** DELETE `/access/project/:project/users/:user/roles/:role` */
export function takeRole(call: Call): Reply {
  return assigned(call, false)
}

function assigned(call: Call, isGiven: boolean): Reply {
  requireAdministrator(call)
  const {people, datasets, events} = call.lake
  people.assign(call.params['user'] ?? '', call.params['role'] ?? '', isGiven)
  // What somebody may hear was worked out when they began to listen.
  for (const {name} of datasets.list()) events.announceDataset(name, 'visibility')
  return {status: 204, body: '', headers: {}}
}

/** GET `/users/me/keyvalue/:keys` — what Studio remembers for a person, such as recent searches. */
export function readUserValues(call: Call): Reply {
  const caller = requireSignIn(call)
  const keys = (call.params['keys'] ?? '').split(',')
  return {json: keys.map((key) => ({key, value: call.lake.store.sessions.value(caller.id, key) ?? null}))}
}

const LARGEST_USER_VALUE = 64 * 1024

/** PUT or POST `/users/me/keyvalue` — a list of `{key, value}`. */
export async function writeUserValues(call: Call): Promise<Reply> {
  const caller = requireSignIn(call)
  const entries = parseJson((await bytesOf(call, LARGEST_USER_VALUE)).toString('utf8'), 'The body')
  if (!Array.isArray(entries)) throw refuse(400, 'The body must be a list of {key, value}')
  for (const entry of entries as {key?: unknown; value?: unknown}[]) {
    if (typeof entry?.key !== 'string' || !/^[\w.:-]{1,200}$/.test(entry.key))
      throw refuse(400, 'Each entry needs a key of letters, digits and .:-_')
    call.lake.store.sessions.setValue(caller.id, entry.key, entry.value)
  }
  return {json: entries}
}

/** GET `/projects/:project/datasets/:dataset/acl` — the filters that Studio evaluates to enable its buttons. */
export function acl(call: Call): Reply {
  return {json: call.lake.people.grants(call.caller, datasetOf(call).name)}
}

function describeCaller(caller: Caller): Record<string, unknown> {
  if (caller.kind === 'anonymous') return {}
  if (caller.kind === 'robot')
    return {
      id: caller.id,
      name: caller.name,
      email: '',
      profileImage: null,
      role: 'robot',
      roles: [{name: caller.access, title: caller.name}],
      provider: 'local',
    }
  const roles = caller.roles.map(({name, title, description}) => ({name, title, description}))
  const {id, name, email} = caller.persona
  return {id, name, email, profileImage: null, role: roles[0]?.name ?? '', roles, provider: 'local'}
}

function describeUser(call: Call, id: string, ownId: string) {
  const persona = call.lake.people.persona(id)
  if (persona) return describePersona(call, persona, ownId)
  const name = call.lake.people.robot(id)?.name ?? call.lake.people.tokenLabel(id)
  return name !== undefined
    ? {id, projectId: call.lake.config.projectId, displayName: name, email: '', imageUrl: null, isCurrentUser: id === ownId}
    : null
}

function describePersona(call: Call, persona: Persona, ownId: string) {
  const [givenName, ...rest] = persona.name.split(' ')
  return {
    id: persona.id,
    projectId: call.lake.config.projectId,
    displayName: persona.name,
    givenName,
    familyName: rest.join(' '),
    email: persona.email,
    imageUrl: null,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    isCurrentUser: persona.id === ownId,
  }
}
