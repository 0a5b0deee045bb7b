import {createClient} from '@sanity/client'
import type {WorkspaceOptions} from 'sanity'
import {structureTool} from 'sanity/structure'

import type {Connection} from '../connection.ts'
import {complianceTypes, schemaTypes} from '../schema/index.ts'
import {complianceStructure} from '../structure/compliance.ts'
import {productionStructure, SINGLETONS} from '../structure/production.ts'
import {Mark} from './mark.tsx'

export const STUDIO_PATH = '/studio'

const SINGLETON_TYPES: ReadonlySet<string> = new Set(Object.keys(SINGLETONS))
/** What may be done with a document that there is always exactly one of. */
const SINGLETON_ACTIONS: ReadonlySet<string | undefined> = new Set(['publish', 'discardChanges', 'restore'])

/**
 * The Studio: one workspace a dataset, the same for the embedded lake and the hosted service.
 *
 * @param connection where the content is; decided by the server, because a built Studio cannot read its environment
 */
export function studioWorkspaces(connection: Connection): WorkspaceOptions[] {
  const common = {
    projectId: connection.projectId,
    icon: Mark,
    ...lakeOptions(connection),
    // Features of the hosted service that this product does not build on; off rather than half there.
    tasks: {enabled: false},
    releases: {enabled: false},
    scheduledDrafts: {enabled: false},
    scheduledPublishing: {enabled: false},
    announcements: {enabled: false},
  }
  return [
    {
      ...common,
      name: 'production',
      title: 'Rounds',
      subtitle: 'Posts and everything readers see',
      basePath: `${STUDIO_PATH}/production`,
      dataset: connection.dataset,
      plugins: [structureTool({title: 'Content', structure: productionStructure})],
      schema: {
        types: schemaTypes,
        templates: (templates) => templates.filter(({schemaType}) => !SINGLETON_TYPES.has(schemaType)),
      },
      document: {
        comments: {enabled: false},
        actions: (actions, {schemaType}) =>
          SINGLETON_TYPES.has(schemaType) ? actions.filter(({action}) => SINGLETON_ACTIONS.has(action)) : actions,
        newDocumentOptions: (options) => options.filter(({templateId}) => !SINGLETON_TYPES.has(templateId)),
      },
    },
    {
      ...common,
      name: 'compliance',
      title: 'Rounds compliance',
      subtitle: 'Private records',
      basePath: `${STUDIO_PATH}/compliance`,
      dataset: connection.complianceDataset,
      plugins: [structureTool({title: 'Records', structure: complianceStructure})],
      schema: {types: complianceTypes},
      document: {comments: {enabled: false}},
    },
  ]
}

/** The embedded lake stands at another address and takes plain host names: not every browser knows names below localhost. */
function lakeOptions({browserApiHost}: Connection): Partial<WorkspaceOptions> {
  if (browserApiHost === undefined) return {}
  return {
    apiHost: browserApiHost,
    auth: {loginMethod: 'token'},
    unstable_clientFactory: (options) => createClient({...options, useProjectHostname: false}),
  }
}
