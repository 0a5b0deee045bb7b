import type {Endpoint} from './http/call.ts'
import {aliases, createAlias, deleteAlias, linkAlias, unlinkAlias} from './http/aliases.ts'
import {file, image} from './http/assets.ts'
import {
  copyDataset,
  copyJob,
  copyJobs,
  createDataset,
  deleteDataset,
  editDataset,
  listenToJob,
  setUpComments,
} from './http/datasets.ts'
import {actions, doc, mutate} from './http/documents.ts'
import {exportDataset} from './http/export.ts'
import {
  addWebhook,
  changeWebhook,
  deleteWebhook,
  getAttempt,
  getWebhook,
  listAttempts,
  listMessages,
  listWebhooks,
  sendAgain,
} from './http/hooks.ts'
import {documentEvents, documentRevision, transactions} from './http/history.ts'
import {listen} from './http/listen.ts'
import {liveEvents} from './http/live.ts'
import {
  acl,
  authId,
  fetchToken,
  giveRole,
  login,
  logout,
  me,
  projectUsers,
  providers,
  readUserValues,
  takeRole,
  users,
  writeUserValues,
} from './http/people.ts'
import {always, datasets, noRecords, project} from './http/project.ts'
import {query} from './http/query.ts'
import {accessRoles, createRobot, createToken, deleteToken, robots, roles, tokens} from './http/tokens.ts'
import {uploadFile, uploadImage} from './http/uploads.ts'

export type Route = {method: string; path: string; endpoint: Endpoint}

/** Every address the lake answers, behind `/v<version>`; the first that fits decides. */
export const ROUTES: Route[] = [
  {method: 'GET', path: '/data/query/:dataset', endpoint: query},
  {method: 'POST', path: '/data/query/:dataset', endpoint: query},
  {method: 'GET', path: '/data/doc/:dataset/:ids', endpoint: doc},
  {method: 'POST', path: '/data/mutate/:dataset', endpoint: mutate},
  {method: 'POST', path: '/data/actions/:dataset', endpoint: actions},
  {method: 'GET', path: '/data/export/:dataset', endpoint: exportDataset},
  {method: 'GET', path: '/data/listen/:dataset', endpoint: listen},
  {method: 'GET', path: '/data/live/events/:dataset', endpoint: liveEvents},
  {method: 'GET', path: '/data/history/:dataset/events/documents/:id', endpoint: documentEvents},
  {method: 'GET', path: '/data/history/:dataset/transactions/:ids', endpoint: transactions},
  {method: 'GET', path: '/data/history/:dataset/documents/:ids', endpoint: documentRevision},
  {method: 'GET', path: '/data/references/:dataset/documents/:id/to', endpoint: noRecords},
  {method: 'GET', path: '/data/ping/:dataset', endpoint: always({})},
  {method: 'GET', path: '/ping', endpoint: always({})},
  {method: 'POST', path: '/assets/images/:dataset', endpoint: uploadImage},
  {method: 'POST', path: '/assets/files/:dataset', endpoint: uploadFile},

  {method: 'GET', path: '/users/me', endpoint: me},
  {method: 'GET', path: '/users/me/keyvalue/:keys', endpoint: readUserValues},
  {method: 'PUT', path: '/users/me/keyvalue', endpoint: writeUserValues},
  {method: 'POST', path: '/users/me/keyvalue', endpoint: writeUserValues},
  {method: 'GET', path: '/users/:ids', endpoint: users},
  {method: 'GET', path: '/auth/providers', endpoint: providers},
  {method: 'GET', path: '/auth/login/:persona', endpoint: login},
  {method: 'GET', path: '/auth/fetch', endpoint: fetchToken},
  {method: 'GET', path: '/auth/id', endpoint: authId},
  {method: 'POST', path: '/auth/logout', endpoint: logout},

  {method: 'GET', path: '/projects/:project', endpoint: project},
  {method: 'GET', path: '/projects/:project/datasets', endpoint: datasets},
  {method: 'GET', path: '/projects/:project/datasets/:dataset/acl', endpoint: acl},
  {method: 'GET', path: '/projects/:project/grants', endpoint: always({})},
  {method: 'GET', path: '/projects/:project/user-applications', endpoint: always([])},
  {
    method: 'GET',
    path: '/projects/:project/new-content-release-allowed',
    endpoint: always({data: {orgActiveReleaseCount: 0, datasetReleaseLimit: 100, orgActiveReleaseLimit: 100}}),
  },
  {method: 'GET', path: '/hooks/projects/:project', endpoint: listWebhooks},
  {method: 'POST', path: '/hooks/projects/:project', endpoint: addWebhook},
  {method: 'GET', path: '/hooks/projects/:project/attempts/:attempt', endpoint: getAttempt},
  {method: 'GET', path: '/hooks/projects/:project/:id', endpoint: getWebhook},
  {method: 'PATCH', path: '/hooks/projects/:project/:id', endpoint: changeWebhook},
  {method: 'PUT', path: '/hooks/projects/:project/:id', endpoint: changeWebhook},
  {method: 'DELETE', path: '/hooks/projects/:project/:id', endpoint: deleteWebhook},
  {method: 'GET', path: '/hooks/projects/:project/:id/messages', endpoint: listMessages},
  {method: 'GET', path: '/hooks/projects/:project/:id/attempts', endpoint: listAttempts},
  {method: 'POST', path: '/hooks/projects/:project/:id/messages/:message/redelivery', endpoint: sendAgain},
  {method: 'GET', path: '/hooks/:id/messages', endpoint: listMessages},
  {method: 'GET', path: '/datasets', endpoint: datasets},
  // Under the project's own host, and under the project's path: clients ask for the same either way.
  ...['/datasets', '/projects/:project/datasets'].flatMap((path): Route[] => [
    {method: 'GET', path: `${path}/copy`, endpoint: copyJobs},
    {method: 'PUT', path: `${path}/:dataset`, endpoint: createDataset},
    {method: 'PATCH', path: `${path}/:dataset`, endpoint: editDataset},
    {method: 'DELETE', path: `${path}/:dataset`, endpoint: deleteDataset},
    {method: 'PUT', path: `${path}/:dataset/copy`, endpoint: copyDataset},
  ]),
  ...['/aliases', '/projects/:project/aliases'].flatMap((path): Route[] => [
    {method: 'GET', path, endpoint: aliases},
    {method: 'PUT', path: `${path}/:alias`, endpoint: createAlias},
    {method: 'PATCH', path: `${path}/:alias`, endpoint: linkAlias},
    {method: 'PATCH', path: `${path}/:alias/unlink`, endpoint: unlinkAlias},
    {method: 'DELETE', path: `${path}/:alias`, endpoint: deleteAlias},
  ]),
  {method: 'POST', path: '/comments/:dataset/setup', endpoint: setUpComments},
  {method: 'GET', path: '/jobs/:job', endpoint: copyJob},
  {method: 'GET', path: '/jobs/:job/listen', endpoint: listenToJob},
  {method: 'GET', path: '/projects/:project/roles', endpoint: roles},
  {method: 'GET', path: '/projects/:project/tokens', endpoint: tokens},
  {method: 'POST', path: '/projects/:project/tokens', endpoint: createToken},
  {method: 'DELETE', path: '/projects/:project/tokens/:token', endpoint: deleteToken},
  {method: 'GET', path: '/access/project/:project/roles', endpoint: accessRoles},
  {method: 'GET', path: '/access/project/:project/users', endpoint: projectUsers},
  {method: 'PUT', path: '/access/project/:project/users/:user/roles/:role', endpoint: giveRole},
  {method: 'DELETE', path: '/access/project/:project/users/:user/roles/:role', endpoint: takeRole},
  {method: 'GET', path: '/access/project/:project/robots', endpoint: robots},
  {method: 'POST', path: '/access/project/:project/robots', endpoint: createRobot},
  {method: 'DELETE', path: '/access/project/:project/robots/:token', endpoint: deleteToken},
  {method: 'GET', path: '/features', endpoint: always(['contentReleases', 'singleDocRelease', 'studioComments', 'sanityTasks'])},
  {method: 'GET', path: '/journey/announcements', endpoint: always([])},
  {method: 'GET', path: '/journey/:question', endpoint: always(null)},
  {method: 'GET', path: '/journey/:question/:detail', endpoint: always(null)},
  {method: 'GET', path: '/access/requests/me', endpoint: always([])},
  {method: 'GET', path: '/help', endpoint: always({})},
  {method: 'GET', path: '/schedules/:project/:dataset', endpoint: always({schedules: []})},
  // No plan. Of one, Studio's releases would read how long it keeps history, and stumble where it does not say.
  {method: 'GET', path: '/subscriptions/project/:project', endpoint: always(null)},
  // Studio asks whether it may report how it is used, and reports all the same: here it ends.
  {method: 'GET', path: '/intake/telemetry-status', endpoint: always({status: 'denied'})},
  {method: 'POST', path: '/intake/batch', endpoint: always({})},
  {method: 'GET', path: '/check/cors', endpoint: always({result: {allowed: true, withCredentials: true}})},
]

/** Assets are the addresses without a version. An image's may end with any name, which is what a browser saves it under. */
export const ASSET_ROUTES: Route[] = [
  {method: 'GET', path: '/images/:project/:dataset/:file', endpoint: image},
  {method: 'GET', path: '/images/:project/:dataset/:file/:name', endpoint: image},
  {method: 'GET', path: '/files/:project/:dataset/:file', endpoint: file},
]

/** The values of a path's variables where it fits the pattern. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':')) {
      if (value === '') return undefined
      params[part.slice(1)] = value
    } else if (part !== value) {
      return undefined
    }
  }
  return params
}
