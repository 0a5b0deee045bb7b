/**
 * The one module that decides which Content Lake this installation talks to.
 *
 * With `NEXT_PUBLIC_SANITY_PROJECT_ID` set it is Sanity's hosted service; without it, the embedded lake on this
 * machine. Nothing else in the project knows the difference: both are the same API at another address.
 *
 * The variables are read from an object handed in, never as `process.env.NEXT_PUBLIC_…`: Next writes those into the
 * build, and a built site must be able to find its lake at another port.
 */

type Environment = Record<string, string | undefined>

/** Where content lives. Holds no secrets: Studio in the browser gets the same object. */
export type Connection = {
  kind: 'lake' | 'hosted'
  projectId: string
  /** The public dataset: posts, clinicians' public profiles, topics, calls to action, notices, sources. */
  dataset: string
  /** The private dataset: licence records and members. */
  complianceDataset: string
  /** A date; see Sanity's API versioning. */
  apiVersion: string
  /** Base URL for servers; absent for the hosted service, where the client works it out from the project. */
  apiHost?: string
  /** Base URL for browsers; absent for the hosted service. */
  browserApiHost?: string
  /** Where image files are, without a trailing slash. */
  imageHost: string
}

/** What only the server may know. */
export type ConnectionSecrets = {
  /** Reads the private dataset, for licenses; and a hosted public dataset that is set to private. */
  readToken?: string
  /** Writes what the editorial desk has decided. Without it nothing can be published. */
  writeToken?: string
  /** Proves that a webhook came from the lake; without it every webhook is refused. */
  webhookSecret?: string
}

const API_VERSION = '2025-12-01'
export const LOCAL_PROJECT_ID = 'rounds'
export const DEFAULT_LAKE_PORT = 4010
/** The embedded lake's two datasets; the hosted service may call its own otherwise. */
export const PRODUCTION = 'production'
export const COMPLIANCE = 'compliance'

/**
 * @param environment usually `process.env`
 * @throws Error naming the variable, when a variable that is set cannot be right
 */
export function readConnection(environment: Environment): Connection {
  const apiVersion = read(environment, 'NEXT_PUBLIC_SANITY_API_VERSION') ?? API_VERSION
  if (!/^\d{4}-\d{2}-\d{2}$/.test(apiVersion)) {
    throw new Error(`NEXT_PUBLIC_SANITY_API_VERSION is “${apiVersion}”; write a date such as ${API_VERSION}.`)
  }
  const projectId = read(environment, 'NEXT_PUBLIC_SANITY_PROJECT_ID')
  if (projectId !== undefined) {
    if (!/^[a-z0-9][-a-z0-9]*$/.test(projectId)) {
      throw new Error(
        `NEXT_PUBLIC_SANITY_PROJECT_ID is “${projectId}”; copy it from your project's page, for example “ab12cd34”.`,
      )
    }
    const dataset = read(environment, 'NEXT_PUBLIC_SANITY_DATASET') ?? PRODUCTION
    const complianceDataset = read(environment, 'NEXT_PUBLIC_SANITY_COMPLIANCE_DATASET') ?? COMPLIANCE
    return {kind: 'hosted', projectId, dataset, complianceDataset, apiVersion, imageHost: 'https://cdn.sanity.io'}
  }
  const port = read(environment, 'LAKE_PORT') ?? String(DEFAULT_LAKE_PORT)
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Error(`LAKE_PORT is “${port}”; write a port number such as ${DEFAULT_LAKE_PORT}.`)
  }
  return {
    kind: 'lake',
    projectId: LOCAL_PROJECT_ID,
    dataset: PRODUCTION,
    complianceDataset: COMPLIANCE,
    apiVersion,
    // Node cannot resolve names below localhost and may try IPv6 for localhost itself; browsers need the name.
    apiHost: `http://127.0.0.1:${port}`,
    browserApiHost: `http://localhost:${port}`,
    imageHost: `http://127.0.0.1:${port}`,
  }
}

/**
 * What `createClient` of `@sanity/client` is told to reach this connection from a server.
 *
 * Never through Sanity's CDN: a page rendered because something changed must show the change.
 */
export function clientOptions({projectId, dataset, apiVersion, apiHost}: Connection) {
  return {projectId, dataset, apiVersion, useCdn: false, ...(apiHost === undefined ? {} : {apiHost, useProjectHostname: false})}
}

/** Reads the secrets that belong to {@link readConnection}; empty variables count as absent. */
export function readConnectionSecrets(environment: Environment): ConnectionSecrets {
  const readToken = read(environment, 'SANITY_API_READ_TOKEN')
  const writeToken = read(environment, 'SANITY_API_WRITE_TOKEN')
  const webhookSecret = read(environment, 'SANITY_REVALIDATE_SECRET')
  return {...(readToken ? {readToken} : {}), ...(writeToken ? {writeToken} : {}), ...(webhookSecret ? {webhookSecret} : {})}
}

function read(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim()
  return value === '' ? undefined : value
}
