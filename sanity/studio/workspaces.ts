import {createClient} from '@sanity/client'
import type {DocumentInspector, SchemaTypeDefinition, InitialValueResolverContext, Template, WorkspaceOptions} from 'sanity'
import {defineDocuments, defineLocations, presentationTool} from 'sanity/presentation'
import {structureTool} from 'sanity/structure'

import type {Connection} from '../connection.ts'
import {complianceTypes, schemaTypes} from '../schema/index.ts'
import {complianceStructure} from '../structure/compliance.ts'
import {productionDocument, productionStructure, SINGLETONS} from '../structure/production.ts'
import {asOfTool} from './as-of/tool.ts'
import {OfferForm} from './form/offer-form.tsx'
import {PostForm} from './form/post-form.tsx'
import {SeoInput} from './form/seo-input.tsx'
import {gateInspector} from './gate/inspector.ts'
import {Mark} from './mark.tsx'
import {myClinicianId} from './me.ts'
import {documentActions, isRecord} from './moves/document-actions.ts'
import {offerInspector} from './offers/offer-panel.tsx'
import {offersTool} from './offers/offers-page.tsx'
import {queuesTool} from './queues/tool.ts'
import {webhooksTools} from './webhooks/tool.tsx'
import {hasVisibility, useVisibilityBadge} from './visibility/badge.ts'

export const STUDIO_PATH = '/studio'
/** Where a post is shown as the page it would be (`app/draft`). */
const DRAFTS_PATH = '/draft'

const API_VERSION = '2025-12-01'

/** What checks a document, beside its form. */
const INSPECTORS: Record<string, DocumentInspector[] | undefined> = {post: [gateInspector], cta: [offerInspector]}

const FORMS: Record<string, typeof PostForm | undefined> = {post: PostForm, cta: OfferForm}

const SINGLETON_TYPES: ReadonlySet<string> = new Set(Object.keys(SINGLETONS))

/**
 * The Studio: one workspace a dataset, the same for the embedded lake and the hosted service.
 *
 * @param connection where the content is; decided by the server, because a built Studio cannot read its environment
 */
export function studioWorkspaces(connection: Connection): WorkspaceOptions[] {
  const common = {
    projectId: connection.projectId,
    icon: Mark,
    // The editorial desk is asked with the person's own token; a cookie of another site would not do.
    auth: {loginMethod: 'token' as const},
    ...lakeOptions(connection),
    // What the gate does here in its own way: who has to do what, when something appears, what is published together. Comments are off
    // below for what they do to the form (`docs/decisions/039-comments-and-tasks.md`).
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
      plugins: [
        structureTool({title: 'Content', structure: productionStructure, defaultDocumentNode: productionDocument}),
        besideItsPage(),
      ],
      tools: (tools, {currentUser}) => [...tools, queuesTool, offersTool, ...webhooksTools(connection, currentUser)],
      schema: {
        types: schemaTypes.map(withForm),
        templates: (templates) =>
          templates
            .filter(({schemaType}) => mayBeNew(schemaType))
            .map((template) => (template.id === 'post' ? byMe(template) : template)),
      },
      document: {
        comments: {enabled: false},
        actions: (actions, {schemaType}) => documentActions(actions, schemaType),
        badges: (badges, {schemaType}) => (hasVisibility(schemaType) ? [...badges, useVisibilityBadge] : badges),
        inspectors: (inspectors, {documentType}) => [...(INSPECTORS[documentType] ?? []), ...inspectors],
        newDocumentOptions: (options) => options.filter(({templateId}) => mayBeNew(templateId)),
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
      tools: (tools) => [...tools, asOfTool],
      schema: {types: complianceTypes, templates: (templates) => templates.filter(({schemaType}) => mayBeNew(schemaType))},
      document: {
        comments: {enabled: false},
        actions: (actions, {schemaType}) => documentActions(actions, schemaType),
        newDocumentOptions: (options) => options.filter(({templateId}) => mayBeNew(templateId)),
      },
    },
  ]
}

/** A post beside the page it would be: a click on a text leads to its field, and the page follows what is typed. */
function besideItsPage() {
  return presentationTool({
    name: 'page',
    title: 'Page',
    previewUrl: {initial: DRAFTS_PATH, previewMode: {enable: '/api/draft-mode/enable', disable: '/api/draft-mode/disable'}},
    resolve: {
      mainDocuments: defineDocuments([{route: `${DRAFTS_PATH}/:id`, filter: '_type == "post" && _id in [$id, "drafts." + $id]'}]),
      locations: {
        post: defineLocations({
          select: {title: 'title', id: '_id'},
          resolve: (post) => ({
            locations: [{title: post?.['title'] ?? 'Untitled', href: `${DRAFTS_PATH}/${publishedIdOf(post?.['id'])}`}],
          }),
        }),
      },
    },
  })
}

function publishedIdOf(id: unknown): string {
  return String(id).replace(/^drafts\./, '')
}

/** The schema stands alone; the form that talks to the desk is put on here. */
function withForm(type: SchemaTypeDefinition): SchemaTypeDefinition {
  const input = FORMS[type.name]
  const fields = 'fields' in type ? type.fields?.map(withPreview) : undefined
  return {...type, ...(fields ? {fields} : {}), ...(input ? {components: {input}} : {})} as SchemaTypeDefinition
}

/** What search engines show stands below the fields that decide it. */
function withPreview<Field extends {name: string}>(field: Field): Field {
  return field.name === 'seo' ? {...field, components: {input: SeoInput}} : field
}

/** A new post is by whoever begins it, if that is a clinician. */
function byMe(template: Template): Template {
  return {
    ...template,
    value: async (_parameters: unknown, {getClient}: InitialValueResolverContext) => {
      const _ref = await myClinicianId(getClient({apiVersion: API_VERSION}))
      return _ref ? {authors: [{_type: 'reference', _key: _ref, _ref}]} : {}
    },
  }
}

/** Of singletons there is one already, and records are written by the server. */
function mayBeNew(schemaType: string): boolean {
  return !SINGLETON_TYPES.has(schemaType) && !isRecord(schemaType)
}

/** The embedded lake stands at another address and takes plain host names: not every browser knows names below localhost. */
function lakeOptions({browserApiHost}: Connection): Partial<WorkspaceOptions> {
  if (browserApiHost === undefined) return {}
  return {
    apiHost: browserApiHost,
    unstable_clientFactory: (options) => createClient({...options, useProjectHostname: false}),
  }
}
