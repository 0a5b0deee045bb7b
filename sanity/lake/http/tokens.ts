/**
 * Tokens for programs. Two generations of clients ask for them in different words: `/projects/:project/tokens`, and
 * `/access/project/:project/robots`, where the command line looks today.
 */
import type {Role} from '../config.ts'
import {isObject} from '../core/documents.ts'
import {refuse} from '../errors.ts'
import {identityOf} from '../people.ts'
import type {KeptToken} from '../store/tokens.ts'
import {jsonOf, requireAdministrator, requireSignIn, type Call, type Reply} from './call.ts'

const LONGEST_LABEL = 200

/** GET `/projects/:project/roles` */
export function roles(call: Call): Reply {
  requireSignIn(call)
  return {json: call.lake.people.tokenRoles.map(describedRole)}
}

/** GET `/access/project/:project/roles` */
export function accessRoles(call: Call): Reply {
  requireSignIn(call)
  return page(call.lake.people.tokenRoles.map(describedRole))
}

/** GET `/projects/:project/tokens` — never the tokens themselves. */
export function tokens(call: Call): Reply {
  requireAdministrator(call)
  return {json: call.lake.store.tokens.all().map((token) => describedToken(call, token))}
}

/** POST `/projects/:project/tokens` — `{label, roleName}`; the answer is the only one that holds the token, as `key`. */
export async function createToken(call: Call): Promise<Reply> {
  const body = await administratorsBody(call)
  const {kept, token} = make(call, body, body['roleName'])
  return {status: 201, json: {...describedToken(call, kept), key: token}, headers: {'cache-control': 'no-store'}}
}

/** DELETE `/projects/:project/tokens/:token` and `/access/project/:project/robots/:token` */
export function deleteToken(call: Call): Reply {
  requireAdministrator(call)
  const id = call.params['token'] ?? ''
  const token = call.lake.store.tokens.named(id)
  if (!token || token.isDeleted) throw refuse(404, 'There is no such token')
  call.lake.store.tokens.delete(id)
  return {status: 204, body: '', headers: {}}
}

/** GET `/access/project/:project/robots` */
export function robots(call: Call): Reply {
  requireAdministrator(call)
  return page(call.lake.store.tokens.all().map((token) => describedRobot(call, token)))
}

/** POST `/access/project/:project/robots` — `{label, memberships: [{resourceType, resourceId, roleNames: [one]}]}` */
export async function createRobot(call: Call): Promise<Reply> {
  const body = await administratorsBody(call)
  const {memberships} = body
  const membership: unknown = Array.isArray(memberships) && memberships.length === 1 ? memberships[0] : undefined
  const roleNames = isObject(membership) && membership['resourceType'] === 'project' ? membership['roleNames'] : undefined
  if (
    !isObject(membership) ||
    membership['resourceId'] !== call.lake.config.projectId ||
    !Array.isArray(roleNames) ||
    roleNames.length !== 1
  )
    throw refuse(400, 'memberships must hold this project, once, with one role')
  const {kept, token} = make(call, body, roleNames[0])
  return {status: 201, json: {...describedRobot(call, kept), token}, headers: {'cache-control': 'no-store'}}
}

async function administratorsBody(call: Call): Promise<Record<string, unknown>> {
  requireAdministrator(call)
  return jsonOf(call)
}

function make(call: Call, {label, expiresAt}: Record<string, unknown>, roleName: unknown) {
  if (typeof label !== 'string' || label.trim() === '' || label.length > LONGEST_LABEL)
    throw refuse(400, `A token needs a label of up to ${LONGEST_LABEL} characters, which says what it is for`)
  const {people, config} = call.lake
  const role = people.tokenRoles.find(({name}) => name === roleName)
  if (!role) throw refuse(400, `There is no such role. There are ${people.tokenRoles.map(({name}) => name).join(', ')}.`)
  const until =
    expiresAt === undefined || expiresAt === null ? undefined : typeof expiresAt === 'string' ? Date.parse(expiresAt) : Number.NaN
  if (until !== undefined && !(until > config.now())) throw refuse(400, 'expiresAt is an instant that is still to come')
  return people.makeToken({label: label.trim(), role, expiresAt: until, by: identityOf(call.caller)})
}

function roleOf(call: Call, {role}: KeptToken): Pick<Role, 'name' | 'title'> {
  return call.lake.people.tokenRoles.find(({name}) => name === role) ?? {name: role, title: role}
}

function describedToken(call: Call, token: KeptToken) {
  const {name, title} = roleOf(call, token)
  return {
    id: token.id,
    label: token.label,
    projectUserId: token.id,
    createdAt: token.createdAt,
    ...ending(token),
    roles: [{name, title}],
  }
}

function describedRobot(call: Call, token: KeptToken) {
  const membership = {resourceType: 'project', resourceId: call.lake.config.projectId, roleNames: [token.role]}
  return {id: token.id, label: token.label, createdAt: token.createdAt, ...ending(token), memberships: [membership]}
}

function ending({expiresAt}: KeptToken) {
  return expiresAt === undefined ? {} : {expiresAt: new Date(expiresAt).toISOString()}
}

function describedRole({name, title, description}: Role) {
  return {name, title, description, isCustom: true, isRootRole: false, appliesToUsers: name !== 'viewer', appliesToRobots: true}
}

/** Everything is on the first page. */
function page(data: unknown[]): Reply {
  return {json: {data, nextCursor: null, totalCount: data.length}}
}
