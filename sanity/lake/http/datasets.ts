/** Datasets made, changed, copied and deleted, as `client.datasets` and the command line of Sanity ask for it. */
import type {Dataset} from '../config.ts'
import {refuse} from '../errors.ts'
import type {CopyJob} from '../datasets.ts'
import {identityOf} from '../people.ts'
import {datasetOf, optionalJsonOf, requireAdministrator, requireSignIn, type Call, type EventStream, type Reply} from './call.ts'

/** PUT `/datasets/:dataset` — empty, and public unless it is said otherwise. */
export async function createDataset(call: Call): Promise<Reply> {
  const caller = requireAdministrator(call)
  const body = await optionalJsonOf(call)
  const {embeddings} = body
  if (typeof embeddings === 'object' && embeddings !== null && 'enabled' in embeddings && embeddings.enabled === true)
    throw refuse(400, 'This lake has no embeddings. Make the dataset without them.')
  const {aclMode = 'public', description = null} = wishesOf(body)
  const made = call.lake.datasets.create(call.params['dataset'] ?? '', {aclMode, description}, identityOf(caller))
  return {status: 201, json: described(made)}
}

/** PATCH `/datasets/:dataset` */
export async function editDataset(call: Call): Promise<Reply> {
  requireAdministrator(call)
  const wishes = wishesOf(await optionalJsonOf(call))
  return {json: described(call.lake.datasets.edit(call.params['dataset'] ?? '', wishes))}
}

/** POST `/comments/:dataset/setup` — the place where comments and tasks are kept, for whoever is about to write the first. */
export function setUpComments(call: Call): Reply {
  const caller = requireSignIn(call)
  const owner = datasetOf(call)
  const {datasets, people} = call.lake
  const isAtHome = people.grants(caller, owner.name).some(({permissions}) => permissions.includes('update'))
  if (!isAtHome)
    throw refuse(403, `Insufficient permissions; only who writes in "${owner.name}" may open a place for comments on it`)
  return {json: {datasetName: datasets.addonFor(owner, identityOf(caller)).name}}
}

/** DELETE `/datasets/:dataset` — with its documents and their history; answers when nothing is left of it. */
export async function deleteDataset(call: Call): Promise<Reply> {
  requireAdministrator(call)
  await call.lake.datasets.delete(call.params['dataset'] ?? '')
  return {json: {deleted: true}}
}

/** PUT `/datasets/:dataset/copy` — begins; how far it is, `/jobs/:job/listen` tells. */
export async function copyDataset(call: Call): Promise<Reply> {
  const caller = requireAdministrator(call)
  const source = datasetOf(call)
  const {targetDataset, skipHistory, skipContentReleases} = await optionalJsonOf(call)
  if (typeof targetDataset !== 'string') throw refuse(400, 'Say in targetDataset what the copy is to be called')
  // A copy would show whoever may do everything in it what they may not see where it came from.
  if (call.lake.people.readAccess(caller, source.name).kind !== 'everything')
    throw refuse(403, `Only who may read everything in "${source.name}" may copy it`)
  const options = {skipHistory: skipHistory === true, skipReleases: skipContentReleases === true}
  const job = call.lake.datasets.copy(source, targetDataset, options, identityOf(caller))
  const message = `Copying ${source.name} to ${targetDataset}`
  return {json: {datasetName: targetDataset, aclMode: source.aclMode, message, jobId: job.id}}
}

/** GET `/projects/:project/datasets/copy` — the copies since the lake was started, the latest first. */
export function copyJobs(call: Call): Reply {
  requireAdministrator(call)
  const from = numberOf(call, 'offset', 0)
  return {
    json: call.lake.datasets
      .jobs()
      .slice(from, from + numberOf(call, 'limit', 10))
      .map(describedJob),
  }
}

/** GET `/jobs/:job` */
export function copyJob(call: Call): Reply {
  requireAdministrator(call)
  const job = call.lake.datasets.jobs().find(({id}) => id === call.params['job'])
  if (!job) throw refuse(404, 'There is no such job')
  return {json: describedJob(job)}
}

/** GET `/jobs/:job/listen` — for whoever knows its number: the command line asks without a token. */
export function listenToJob(call: Call): Reply {
  const {datasets} = call.lake
  const id = call.params['job'] ?? ''
  if (!datasets.jobs().some((job) => job.id === id)) throw refuse(404, 'There is no such job')
  return {
    stream: (stream) => {
      let stop: (() => void) | undefined
      let isOver = false
      stop = datasets.watch(id, (job) => {
        if (isOver) return
        isOver = job.state !== 'running'
        tell(stream, job)
        if (isOver) stream.end()
      })
      return () => stop?.()
    },
  }
}

function tell(stream: EventStream, job: CopyJob): void {
  const {state, progress, message} = job
  stream.send({name: 'job', data: {job_id: job.id, state, progress, ...(message ? {message} : {})}})
  if (state === 'completed') stream.send({name: 'done', data: {job_id: job.id, state}})
}

function describedJob({id, source, target, state, progress, withHistory, message, createdAt, updatedAt}: CopyJob) {
  const how = message === undefined ? {} : {message}
  return {id, state, progress, sourceDataset: source, targetDataset: target, withHistory, createdAt, updatedAt, ...how}
}

function described({name, aclMode, description}: {name: string; aclMode: string; description: string | null}) {
  return {datasetName: name, aclMode, description}
}

/** @throws LakeError 400 for what this lake does not have */
function wishesOf(body: Record<string, unknown>): {aclMode?: Dataset['aclMode']; description?: string | null} {
  const {aclMode, description} = body
  if (aclMode !== undefined && aclMode !== 'public' && aclMode !== 'private')
    throw refuse(400, 'aclMode is "public" or "private"; this lake has no others')
  if (description !== undefined && description !== null && (typeof description !== 'string' || description.length > 1000))
    throw refuse(400, 'description is a text of up to 1000 characters')
  return {...(aclMode ? {aclMode} : {}), ...(description === undefined ? {} : {description})}
}

function numberOf(call: Call, name: string, usual: number): number {
  const given = call.search.get(name)
  if (given === null) return usual
  if (!/^\d{1,6}$/.test(given)) throw refuse(400, `${name} is a number`)
  return Number(given)
}
