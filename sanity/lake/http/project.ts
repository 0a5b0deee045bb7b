/** The many small questions Studio asks about its project. What is empty here is a feature of the hosted service. */
import type {Dataset} from '../config.ts'
import {refuse} from '../errors.ts'
import type {MadeDataset} from '../store/made-datasets.ts'
import {requireSignIn, type Call, type Reply} from './call.ts'

/** GET `/projects/:project` */
export function project(call: Call): Reply {
  const {config, people} = call.lake
  if (call.params['project'] !== config.projectId) throw refuse(404, 'Project not found')
  const ownId = call.caller.kind === 'anonymous' ? '' : call.caller.id
  return {
    json: {
      id: config.projectId,
      displayName: config.projectName,
      organizationId: null,
      studioHost: null,
      isBlocked: false,
      isDisabled: false,
      metadata: {},
      features: [],
      members: people.personas.map((persona) => ({
        id: persona.id,
        isCurrentUser: persona.id === ownId,
        isRobot: false,
        role: people.rolesOf(persona)[0]?.name,
        roles: people.rolesOf(persona).map(({name, title, description}) => ({name, title, description})),
      })),
    },
  }
}

/** GET `/datasets` and `/projects/:project/datasets` */
export function datasets(call: Call): Reply {
  const owner = call.search.get('addonFor')
  if (owner !== null) {
    // Studio takes the first for the place of its comments and tasks, whatever it is.
    const known = call.lake.datasets.find(owner)
    const addon = known && call.lake.datasets.addonOf(known.name)
    const isForCaller = addon && call.lake.people.readAccess(call.caller, addon.name).kind !== 'nothing'
    return {json: isForCaller ? [describeDataset(addon)] : []}
  }
  requireSignIn(call)
  return {json: call.lake.datasets.list().map(describeDataset)}
}

/** Of those that are part of the installation there is nothing more to tell. */
function describeDataset(dataset: Dataset | MadeDataset) {
  const {name, aclMode} = dataset
  if (!('createdAt' in dataset)) return {name, aclMode}
  const {description, createdAt, createdBy, addonFor} = dataset
  const made = {...(description === null ? {} : {description}), createdAt, createdByUserId: createdBy}
  return {name, aclMode, ...made, addonFor, datasetProfile: addonFor === null ? 'content' : 'comments', features: [], tags: []}
}

/** An endpoint whose answer never changes. */
export function always(json: unknown): (call: Call) => Reply {
  return () => ({json})
}

/** GET `/data/references/:dataset/documents/:id/to` — who points here from other datasets: nobody. */
export function noRecords(): Reply {
  return {json: {totalCount: 0, references: []}}
}
