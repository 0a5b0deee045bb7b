import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {CommentIcon} from '@sanity/icons/Comment'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {HeartIcon} from '@sanity/icons/Heart'
import {LockIcon} from '@sanity/icons/Lock'
import {UsersIcon} from '@sanity/icons/Users'
import type {ComponentType} from 'react'
import type {StructureBuilder, StructureResolver} from 'sanity/structure'

/** The desk of the private dataset: what the clinic keeps about people, and what was decided. */
export const complianceStructure: StructureResolver = (S) =>
  S.list()
    .title('Compliance')
    .items([
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

/** Written by the server, the newest first. */
function kept(S: StructureBuilder, type: string, title: string, icon: ComponentType) {
  return S.listItem()
    .title(title)
    .icon(icon)
    .child(
      S.documentTypeList(type)
        .title(title)
        .defaultOrdering([{field: 'at', direction: 'desc'}])
        .initialValueTemplates([]),
    )
}
