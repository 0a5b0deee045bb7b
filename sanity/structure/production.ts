import {ArchiveIcon} from '@sanity/icons/Archive'
import {BookIcon} from '@sanity/icons/Book'
import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ClockIcon} from '@sanity/icons/Clock'
import {CogIcon} from '@sanity/icons/Cog'
import {CommentIcon} from '@sanity/icons/Comment'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {EarthAmericasIcon} from '@sanity/icons/EarthAmericas'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {EditIcon} from '@sanity/icons/Edit'
import {EnterRightIcon} from '@sanity/icons/EnterRight'
import {CopyIcon} from '@sanity/icons/Copy'
import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {LinkIcon} from '@sanity/icons/Link'
import {LockIcon} from '@sanity/icons/Lock'
import {PinIcon} from '@sanity/icons/Pin'
import {PublishIcon} from '@sanity/icons/Publish'
import {TagIcon} from '@sanity/icons/Tag'
import {TextIcon} from '@sanity/icons/Text'
import {UsersIcon} from '@sanity/icons/Users'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {ComponentType} from 'react'
import type {DefaultDocumentNodeResolver, StructureBuilder, StructureResolver, StructureResolverContext} from 'sanity/structure'

import type {State} from '../../lib/editorial/workflow.ts'
import {myClinicianId} from '../studio/me.ts'
import {ReviewPane} from '../studio/review/review-pane.tsx'
import {ApprovedWordings} from '../studio/notices/approved-wordings.tsx'
import {OfferPreviewPane} from '../studio/offers/preview-pane.tsx'
import {OfferVersionsPane} from '../studio/offers/versions-pane.tsx'
import {CitedBy} from '../studio/sources/cited-by.tsx'

/** Documents of which there is exactly one, by type and id. */
export const SINGLETONS = {
  siteSettings: 'siteSettings',
  editorialPolicy: 'editorialPolicy',
  crawlerPolicy: 'crawlerPolicy',
} as const

const API_VERSION = '2025-12-01'

/** States in which somebody else is awaited, in the order a post passes them. */
const QUEUES: {title: string; states: State[]; icon: ComponentType}[] = [
  {title: 'Waiting for editorial review', states: ['editorialReview'], icon: ClockIcon},
  {title: 'Waiting for clinical review', states: ['clinicalReview'], icon: ClockIcon},
  {title: 'Waiting for compliance', states: ['complianceReview'], icon: ClockIcon},
  {title: 'Changes requested', states: ['changesRequested'], icon: EditIcon},
  {title: 'Approved', states: ['approved'], icon: CheckmarkCircleIcon},
  {title: 'Scheduled', states: ['scheduled'], icon: ClockIcon},
  {title: 'Review due', states: ['reviewDue'], icon: WarningOutlineIcon},
  {title: 'Corrections', states: ['correctionOpen'], icon: EditIcon},
  {title: 'Archived and retracted', states: ['archived', 'retracted'], icon: ArchiveIcon},
]

/** States in which a post is in its authors' hands. */
const IN_HAND: State[] = ['draft', 'changesRequested', 'correctionOpen']

/** The desk of the public dataset: what is written, who writes it, what surrounds it, and what patients read. */
export const productionStructure: StructureResolver = (S, context) =>
  S.list()
    .title('Content')
    .items([
      posts(S, context),
      S.documentTypeListItem('clinician').title('Clinicians').icon(UsersIcon),
      S.documentTypeListItem('topic').title('Topics').icon(TagIcon),
      S.documentTypeListItem('source').title('Sources').icon(BookIcon),
      S.documentTypeListItem('glossaryTerm').title('Glossary').icon(TextIcon),
      S.divider(),
      S.documentTypeListItem('cta').title('Calls to action').icon(BulbOutlineIcon),
      notices(S),
      S.documentTypeListItem('legalRule').title('Legal rules').icon(EarthGlobeIcon),
      singleton(S, 'editorialPolicy', 'Editorial policy', CheckmarkCircleIcon),
      S.documentTypeListItem('aboutPage').title('About pages').icon(InfoOutlineIcon),
      singleton(S, 'crawlerPolicy', 'Search engines and crawlers', EarthAmericasIcon),
      S.documentTypeListItem('redirect').title('Moved and removed addresses').icon(EnterRightIcon),
      S.divider(),
      S.documentTypeListItem('location').title('Locations').icon(PinIcon),
      singleton(S, 'siteSettings', 'Site settings', CogIcon),
      S.divider(),
      publishedRecord(S),
    ])

/** A post opens as a form and as patients would read it, a source as a form and as what cites it. */
export const productionDocument: DefaultDocumentNodeResolver = (S, {schemaType}) => {
  switch (schemaType) {
    case 'post':
      return S.document().views([
        S.view.form().id('write').title('Write').icon(EditIcon),
        S.view.component(ReviewPane).id('review').title('Review').icon(DocumentTextIcon),
      ])
    case 'cta':
      return S.document().views([
        S.view.form().id('write').title('Write').icon(EditIcon),
        S.view.component(OfferPreviewPane).id('preview').title('Preview').icon(EyeOpenIcon),
        S.view.component(OfferVersionsPane).id('versions').title('Versions').icon(CopyIcon),
      ])
    case 'source':
      return S.document().views([
        S.view.form().id('work').title('Work').icon(EditIcon),
        S.view.component(CitedBy).id('cited-by').title('Cited by').icon(LinkIcon),
      ])
    default:
      return S.document()
  }
}

function singleton(S: StructureBuilder, type: keyof typeof SINGLETONS, title: string, icon: ComponentType) {
  return S.listItem()
    .id(type)
    .title(title)
    .icon(icon)
    .child(S.document().title(title).schemaType(type).documentId(SINGLETONS[type]))
}

function posts(S: StructureBuilder, context: StructureResolverContext) {
  const all = S.documentTypeList('post')
    .title('All posts')
    .defaultOrdering([{field: 'publishedAt', direction: 'desc'}])
  return S.listItem()
    .title('Posts')
    .icon(DocumentTextIcon)
    .child(
      S.list()
        .title('Posts')
        .items([
          S.listItem().title('All posts').icon(DocumentTextIcon).child(all),
          S.listItem()
            .title('My drafts')
            .icon(EditIcon)
            .child(async () => myDrafts(S, await myClinicianId(context.getClient({apiVersion: API_VERSION})))),
          S.divider(),
          ...QUEUES.map(({title, states, icon}) =>
            S.listItem()
              .title(title)
              .icon(icon)
              .child(inStates(S, title, states)),
          ),
          S.divider(),
          S.listItem()
            .title('By topic')
            .icon(TagIcon)
            .child(
              S.documentTypeList('topic')
                .title('Topics')
                .child((topicId) =>
                  S.documentTypeList('post')
                    .title('Posts')
                    .filter('_type == "post" && references($topicId)')
                    .apiVersion(API_VERSION)
                    .params({topicId}),
                ),
            ),
          S.listItem()
            .title('By author')
            .icon(UsersIcon)
            .child(
              S.documentTypeList('clinician')
                .title('Authors')
                .child((clinicianId) =>
                  S.documentTypeList('post')
                    .title('Posts')
                    .filter('_type == "post" && $clinicianId in authors[]._ref')
                    .apiVersion(API_VERSION)
                    .params({clinicianId}),
                ),
            ),
        ]),
    )
}

/** The state is kept beside the post, by the server. */
function inStates(S: StructureBuilder, title: string, states: State[]) {
  return S.documentTypeList('post')
    .title(title)
    .filter('_type == "post" && _id in *[_type == "workflow" && state in $states].post._ref')
    .apiVersion(API_VERSION)
    .params({states})
    .defaultOrdering([{field: '_updatedAt', direction: 'desc'}])
    .initialValueTemplates([])
}

/** A post that nobody has sent anywhere yet has no state beside it. */
function myDrafts(S: StructureBuilder, clinicianId: string | null) {
  return S.documentTypeList('post')
    .title('My drafts')
    .filter(
      '_type == "post" && $clinicianId in authors[]._ref && !(_id in *[_type == "workflow" && !(state in $inHand)].post._ref)',
    )
    .apiVersion(API_VERSION)
    .params({clinicianId: clinicianId ?? '', inHand: IN_HAND})
    .defaultOrdering([{field: '_updatedAt', direction: 'desc'}])
}

function notices(S: StructureBuilder) {
  return S.listItem()
    .id('notices')
    .title('Notices')
    .icon(WarningOutlineIcon)
    .child(
      S.documentTypeList('disclaimer')
        .title('Notices')
        .child((id) =>
          S.document()
            .schemaType('disclaimer')
            .documentId(id)
            .views([
              S.view.form().id('wording').title('Next wording').icon(EditIcon),
              S.view.component(ApprovedWordings).id('approved').title('Approved wordings').icon(LockIcon),
            ]),
        ),
    )
}

function publishedRecord(S: StructureBuilder) {
  return S.listItem()
    .id('record')
    .title('Published record')
    .icon(DocumentsIcon)
    .child(
      S.list()
        .title('Published record')
        .items([
          S.listItem()
            .title('Publications')
            .icon(PublishIcon)
            .child(record(S, 'publication', 'Publications', 'publishedAt')),
          S.listItem()
            .title('Comments')
            .icon(CommentIcon)
            .child(record(S, 'comment', 'Comments', 'submittedAt')),
          S.listItem()
            .title('Ledger')
            .icon(ArchiveIcon)
            .child(record(S, 'edition', 'Ledger', 'sequence')),
        ]),
    )
}

/** Written by the server: there is nothing to add here. */
function record(S: StructureBuilder, type: string, title: string, newestBy: string) {
  return S.documentTypeList(type)
    .title(title)
    .defaultOrdering([{field: newestBy, direction: 'desc'}])
    .initialValueTemplates([])
}
