import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import type {StructureResolver} from 'sanity/structure'

/** The desk of the private dataset. */
export const complianceStructure: StructureResolver = (S) =>
  S.list()
    .title('Compliance')
    .items([S.documentTypeListItem('licenseRecord').title('Licences').icon(CheckmarkCircleIcon)])
