/** Other names for datasets, which can be given to another one in one step. They are named `~alias` wherever a dataset is named. */
import {aliasIn, isDatasetName} from '../core/dataset-names.ts'
import {refuse} from '../errors.ts'
import type {Alias} from '../store/made-datasets.ts'
import {optionalJsonOf, requireAdministrator, requireSignIn, type Call, type Reply} from './call.ts'

/** GET `/aliases` */
export function aliases(call: Call): Reply {
  requireSignIn(call)
  return {json: call.lake.store.made.aliases().map(({name, dataset}) => ({name, datasetName: dataset}))}
}

/** PUT `/aliases/:alias` — of a dataset, or of none yet. */
export async function createAlias(call: Call): Promise<Reply> {
  requireAdministrator(call)
  const {datasetName = null} = await optionalJsonOf(call)
  const name = nameOf(call)
  if (known(call, name)) throw refuse(409, `The alias "~${name}" exists already`)
  return {status: 201, json: set(call, {name, dataset: datasetName === null ? null : targetOf(call, datasetName)})}
}

/** PATCH `/aliases/:alias` — from now on it means another dataset. */
export async function linkAlias(call: Call): Promise<Reply> {
  requireAdministrator(call)
  const {datasetName} = await optionalJsonOf(call)
  return {json: set(call, {name: existing(call).name, dataset: targetOf(call, datasetName)})}
}

/** PATCH `/aliases/:alias/unlink` — it stays, and means nothing. */
export function unlinkAlias(call: Call): Reply {
  requireAdministrator(call)
  const {name, dataset} = existing(call)
  set(call, {name, dataset: null})
  return {json: {aliasName: name, datasetName: dataset}}
}

/** DELETE `/aliases/:alias` */
export function deleteAlias(call: Call): Reply {
  requireAdministrator(call)
  const {name, dataset} = existing(call)
  call.lake.store.made.removeAlias(name)
  return {json: {aliasName: name, datasetName: dataset, deleted: true}}
}

function set(call: Call, alias: Alias) {
  call.lake.store.made.setAlias(alias)
  return {aliasName: alias.name, datasetName: alias.dataset}
}

/** With or without its `~`: the command line leaves it out. */
function nameOf(call: Call): string {
  const given = call.params['alias'] ?? ''
  const name = aliasIn(given) ?? given
  if (isDatasetName(name)) return name
  throw refuse(
    400,
    `"${given}" is no name for an alias. Take 1 to 64 small letters, digits, "_" and "-", beginning with a letter or a digit.`,
  )
}

function known(call: Call, name: string): Alias | undefined {
  return call.lake.store.made.aliases().find((alias) => alias.name === name)
}

function existing(call: Call): Alias {
  const name = nameOf(call)
  const alias = known(call, name)
  if (!alias) throw refuse(404, `There is no alias "~${name}"`)
  return alias
}

function targetOf(call: Call, given: unknown): string {
  if (typeof given !== 'string' || !isDatasetName(given))
    throw refuse(400, 'Say in datasetName which dataset the alias is to mean')
  const dataset = call.lake.datasets.find(given)
  if (!dataset) throw refuse(404, `Dataset not found - project ID "${call.lake.config.projectId}", dataset "${given}"`)
  return dataset.name
}
