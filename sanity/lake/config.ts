import type {Grant} from './query/access.ts'

/** What a role may do in each dataset. A dataset that is not named is closed to the role. */
export type Role = {
  name: string
  title: string
  description: string
  grants: Record<string, Grant[]>
  /** Makes and deletes datasets and tokens, and does everything in datasets that were made empty. */
  isAdministrator?: boolean
}

/** Someone who can sign in on Studio's login screen. */
export type Persona = {id: string; name: string; title: string; email: string; roles: string[]}

export type Dataset = {
  name: string
  /** Anonymous callers read the published documents of a public dataset, and nothing of a private one. */
  aclMode: 'public' | 'private'
}

/** A webhook that is given by whoever starts the lake. Others are made by requests: see `core/webhook.ts`. */
export type ConfiguredWebhook = {
  name: string
  url: string
  secret: string
  dataset: string
  /** GROQ in delta mode; a change that it does not match is not sent. */
  filter?: string
  /** GROQ in delta mode; without it the document as it is now. */
  projection?: string
}

/** Everything a lake is told by whoever starts it. It reads no environment and knows no content model. */
export type LakeConfig = {
  /** Where the database and the image files are kept. */
  folder: string
  projectId: string
  projectName: string
  /** Those that are always there. Further ones can be made over the API. */
  datasets: Dataset[]
  roles: Role[]
  personas: Persona[]
  /** Tokens of programs, by token: the name the lake's history shows, and what they may do. */
  robots: {token: string; id: string; name: string; access: 'read' | 'write'; isAdministrator?: boolean}[]
  webhooks: ConfiguredWebhook[]
  /** Names and addresses in this machine's own network that webhooks made by requests may reach too. */
  webhookHosts: string[]
  /** Origins of browsers that may call the lake and to which a sign-in may return. */
  allowedOrigins: string[]
  /** Names under which the lake is reached, beside loopback. */
  allowedHosts: string[]
  /** The address browsers reach the lake under; image addresses begin with it. Its port is filled in once it is known. */
  publicHost: string
  /** Bytes that the database may grow to; without it, as far as the disk lets it. */
  largestDatabase?: number
  queryTimeLimit: number
  /** The clock, as milliseconds since 1970. */
  now: () => number
}
