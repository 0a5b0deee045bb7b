import {BarChartIcon} from '@sanity/icons/BarChart'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {CommentIcon} from '@sanity/icons/Comment'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {HeartIcon} from '@sanity/icons/Heart'
import {LockIcon} from '@sanity/icons/Lock'
import {UsersIcon} from '@sanity/icons/Users'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {ComponentType} from 'react'
import type {StructureBuilder, StructureResolver} from 'sanity/structure'

import type {CommentStatus} from '../../lib/editorial/readers/comment.ts'

const API_VERSION = '2025-12-01'

/** The desk of the private dataset: what the clinic keeps about people, and what was decided. */
export const complianceStructure: StructureResolver = (S) =>
  S.list()
    .title('Compliance')
    .items([
      readersComments(S),
      kept(S, 'readerReport', 'Reports of errors', WarningOutlineIcon, 'submittedAt'),
      kept(S, 'readerFeedback', 'Was this helpful?', BarChartIcon, 'month'),
      S.divider(),
      S.documentTypeListItem('licenseRecord').title('Licenses').icon(CheckmarkCircleIcon),
      S.documentTypeListItem('compactMember').title('Compact members').icon(EarthGlobeIcon),
      S.documentTypeListItem('clinicianRecord').title('Clinicians’ private records').icon(LockIcon),
      S.divider(),
      S.documentTypeListItem('member').title('Members').icon(UsersIcon),
      S.documentTypeListItem('patientConsent').title('Patient consents').icon(HeartIcon),
      S.divider(),
      kept(S, 'reviewNote', 'Review notes', CommentIcon),
      kept(S, 'auditEntry', 'Audit log', ClipboardIcon),
    ])

/** What readers wrote: what waits for a moderator first, and of that, what cannot wait. */
function readersComments(S: StructureBuilder) {
  const list = (title: string, statuses: CommentStatus[], by: {field: string; direction: 'asc' | 'desc'}[]) =>
    S.listItem()
      .title(title)
      .icon(CommentIcon)
      .child(
        S.documentTypeList('readerComment')
          .title(title)
          .filter('_type == "readerComment" && status in $statuses')
          .apiVersion(API_VERSION)
          .params({statuses})
          .defaultOrdering(by)
          .initialValueTemplates([]),
      )
  const newest: {field: string; direction: 'desc'}[] = [{field: 'submittedAt', direction: 'desc'}]
  return S.listItem()
    .id('comments')
    .title('Comments')
    .icon(CommentIcon)
    .child(
      S.list()
        .title('Comments')
        .items([
          list('Waiting', ['held'], [{field: 'urgent', direction: 'desc'}, ...newest]),
          list('Shown to readers', ['approved', 'redacted'], newest),
          list('Rejected and spam', ['rejected', 'spam'], newest),
        ]),
    )
}

/** Written by the server, the newest first. */
function kept(S: StructureBuilder, type: string, title: string, icon: ComponentType, newestBy = 'at') {
  return S.listItem()
    .title(title)
    .icon(icon)
    .child(
      S.documentTypeList(type)
        .title(title)
        .defaultOrdering([{field: newestBy, direction: 'desc'}])
        .initialValueTemplates([]),
    )
}
