/**
 * The people of the embedded lake and what they may do.
 *
 * One persona a role. The filters are GROQ and are evaluated by the lake on every read and before and after every
 * write; Studio gets the same filters and greys out what they forbid.
 */
import {COMPLIANCE, PRODUCTION} from '../connection.ts'
import type {Member} from '../../lib/editorial/seal-payloads.ts'
import type {Persona, Role} from '../lake/config.ts'

const ANYTHING = '_id in path("**")'
const DRAFTS = '_id in path("drafts.**")'
const CLINICAL_TEXT = '_type in ["post", "source"]'
/** What the editorial desk alone writes; its own signatures make sure of that wherever roles cannot. */
const RECORDS = '_type in ["publication", "edition", "ledger", "workflow", "disclaimerVersion", "comment", "offerReview"]'
/** In the private dataset people keep records; the audit log, what reviewers and readers said and copies of what was published are written by the desk. */
const PRIVATE_RECORDS =
  '!(_type in ["auditEntry", "reviewNote", "publishedRecord", "readerComment", "readerReport", "readerFeedback"])'
const MARKETING = '_type in ["cta", "siteSettings"]'
const OWN_TRACES = '_type in ["sanity.imageAsset", "sanity.previewUrlSecret"]'

/** What readers wrote and nobody has decided on: of the private dataset, all that a moderator sees. */
const READERS_WORDS = '_type == "readerComment"'

const reads = {filter: ANYTHING, permissions: ['read', 'history'] as const}
const may = (filter: string) => ({filter, permissions: ['create', 'update'] as const})

function role(name: string, title: string, description: string, production: string[], compliance?: string[]): Role {
  const grants = (writable: string[]) =>
    [reads, ...writable.map(may)].map(({filter, permissions}) => ({filter, permissions: [...permissions]}))
  return {
    name,
    title,
    description,
    grants: {[PRODUCTION]: grants([OWN_TRACES, ...production]), ...(compliance ? {[COMPLIANCE]: grants(compliance)} : {})},
  }
}

/** The one role that sees a part of the private dataset, and writes nothing anywhere: decisions are the desk's. */
function moderator(): Role {
  const {grants, ...rest} = role(
    'moderator',
    'Moderator',
    'Reads everything that is public; decides which comments are shown',
    [],
  )
  return {...rest, grants: {...grants, [COMPLIANCE]: [{filter: READERS_WORDS, permissions: ['read', 'history']}]}}
}

export const ROLES: Role[] = [
  role('clinician-author', 'Clinician author', 'Writes posts and sources as drafts; others publish them', [
    `${CLINICAL_TEXT} && ${DRAFTS}`,
  ]),
  role('clinical-reviewer', 'Clinical reviewer', 'Reads everything and corrects drafts of posts', [
    `${CLINICAL_TEXT} && ${DRAFTS}`,
  ]),
  role(
    'editor',
    'Editor',
    'Edits and publishes posts, clinicians, topics, sources, locations, the glossary and moved addresses',
    ['_type in ["post", "clinician", "topic", "source", "location", "glossaryTerm", "redirect"]'],
  ),
  role('marketing', 'Marketing', 'Writes calls to action, which compliance approves; edits and publishes the site settings', [
    MARKETING,
  ]),
  role(
    'compliance',
    'Compliance',
    'Owns the notices and the private records; edits no clinical text',
    ['_type in ["disclaimer", "legalRule", "editorialPolicy", "crawlerPolicy", "aboutPage", "redirect"]'],
    [PRIVATE_RECORDS],
  ),
  moderator(),
  {
    ...role('administrator', 'Administrator', 'May do everything', [`!(${RECORDS})`], [PRIVATE_RECORDS]),
    isAdministrator: true,
  },
]

function persona(id: string, name: string, roleName: string): Persona {
  const title = ROLES.find((known) => known.name === roleName)?.title ?? roleName
  return {id, name, title, email: `${id}@rounds.example`, roles: [roleName]}
}

export const PERSONAS: Persona[] = [
  persona('maren', 'Maren Okafor', 'clinician-author'),
  persona('teodor', 'Teodor Lindqvist', 'clinical-reviewer'),
  persona('ines', 'Ines Marchetti', 'editor'),
  persona('callum', 'Callum Reyes', 'marketing'),
  persona('adaeze', 'Adaeze Whitlock', 'compliance'),
  persona('jonah', 'Jonah Pell', 'moderator'),
  persona('saskia', 'Saskia Brandt', 'administrator'),
]

/**
 * What each persona may do in the clinic: the editorial desk's own roles, which the lake knows nothing of.
 *
 * Authors and reviewers are clinicians; who that is decides whether a review is independent.
 */
export const MEMBERS: Member[] = [
  {userId: 'maren', name: 'Maren Okafor', roles: ['author'], clinicianId: 'clinician-maren-okafor', active: true},
  {
    userId: 'teodor',
    name: 'Teodor Lindqvist',
    roles: ['clinicalReviewer', 'author'],
    clinicianId: 'clinician-teodor-lindqvist',
    active: true,
  },
  {userId: 'ines', name: 'Ines Marchetti', roles: ['editor', 'publisher'], active: true},
  {userId: 'callum', name: 'Callum Reyes', roles: ['marketing'], active: true},
  {userId: 'adaeze', name: 'Adaeze Whitlock', roles: ['compliance'], active: true},
  {userId: 'jonah', name: 'Jonah Pell', roles: ['moderator'], active: true},
  {userId: 'saskia', name: 'Saskia Brandt', roles: ['admin'], active: true},
]
