import {LockIcon} from '@sanity/icons/Lock'
import {defineArrayMember, defineType} from 'sanity'

import {sealField, shown} from '../fields/server-written.ts'

/** One approved wording of a notice: never changed, only followed by another. */
export const disclaimerVersion = defineType({
  name: 'disclaimerVersion',
  title: 'Approved wording',
  type: 'document',
  icon: LockIcon,
  readOnly: true,
  fields: [
    shown('disclaimer', 'Notice', 'reference', {to: [{type: 'disclaimer'}], weak: true}),
    shown('version', 'Version', 'number'),
    shown('locale', 'Language', 'string'),
    shown('text', 'Text', 'plainText'),
    shown('textHash', 'Number of the text', 'string'),
    shown('effectiveFrom', 'In effect from', 'datetime'),
    shown('effectiveTo', 'In effect until', 'datetime'),
    shown('approvedBy', 'Approved by', 'string'),
    shown('approvedAt', 'Approved at', 'datetime'),
    shown('legalBasis', 'Legal basis', 'array', {
      of: [
        defineArrayMember({
          name: 'basis',
          type: 'object',
          fields: [
            shown('citation', 'Law or rule', 'string'),
            shown('url', 'Address', 'string'),
            shown('checkedOn', 'Read on', 'date'),
          ],
        }),
      ],
    }),
    sealField(),
  ],
  preview: {
    select: {title: 'disclaimer.title', version: 'version', from: 'effectiveFrom'},
    prepare: ({title, version, from}) => ({title: `${title ?? 'Notice'}, version ${version ?? '?'}`, subtitle: from ?? ''}),
  },
})
