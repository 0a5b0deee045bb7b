import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineArrayMember, defineField, defineType, type CustomValidator} from 'sanity'

import {JURISDICTIONS} from '../../../lib/editorial/jurisdictions.ts'
import {
  BOARD_STATUSES,
  COMPACTS,
  LICENSE_KINDS,
  LICENSE_TYPES,
  PUBLIC_DISPLAYS,
  recordShapeProblems,
  VERIFICATION_METHODS,
  VERIFICATION_RESULTS,
  type LicenseRecord,
  type RecordDraft,
} from '../../../lib/editorial/licenses.ts'
import {urlField} from '../fields/url.ts'

/** Letters and digits as boards use them; leading zeros are part of the number. Compared in capitals. */
const NUMBER = /^[A-Z0-9][A-Z0-9 .\-/]{0,29}$/

const STATES = JURISDICTIONS.map(({value, title}) => ({value, title}))

/** What `recordShapeProblems` has to say about one field of the document. */
function problemOf(field: keyof LicenseRecord): CustomValidator {
  return (_value, {document}) =>
    recordShapeProblems((document ?? {}) as RecordDraft).find((problem) => problem.field === field)?.message ?? true
}

const restsOnHome = (document: Record<string, unknown> | undefined) =>
  document?.['kind'] === 'compactPrivilege' || document?.['kind'] === 'multistateLicense'

/** A clinician's licence. Private: it holds the number, which no page shows. */
export const licenseRecord = defineType({
  name: 'licenseRecord',
  title: 'Licence',
  type: 'document',
  icon: CheckmarkCircleIcon,
  groups: [
    {name: 'license', title: 'Licence', default: true},
    {name: 'verification', title: 'Look-ups'},
    {name: 'display', title: 'Shown in public'},
  ],
  fieldsets: [
    {
      name: 'beginning',
      title: 'Earlier dates',
      description: 'As on the licence. Leave empty what it does not say.',
      options: {collapsible: true, collapsed: true},
    },
  ],
  fields: [
    defineField({
      name: 'clinicianId',
      title: 'Clinician',
      type: 'string',
      group: 'license',
      description: 'The id of the clinician in the public dataset, for example clinician-jane-doe.',
      validation: (rule) =>
        rule
          .required()
          .regex(/^[A-Za-z0-9_-]+$/, {name: 'id'})
          .error('Write the id of the clinician.'),
    }),
    defineField({
      name: 'kind',
      title: 'Kind of permission',
      type: 'string',
      group: 'license',
      description: 'Most are the licence of one state.',
      options: {list: [...LICENSE_KINDS]},
      initialValue: 'stateLicense',
      validation: (rule) => rule.custom(problemOf('kind')),
    }),
    defineField({
      name: 'licenseType',
      title: 'Licence',
      type: 'string',
      group: 'license',
      description: 'For which profession. States may call it by another name.',
      options: {list: LICENSE_TYPES.map(({value, title}) => ({value, title: `${value} — ${title}`}))},
      validation: (rule) => rule.custom(problemOf('licenseType')),
    }),
    defineField({
      name: 'jurisdiction',
      title: 'State',
      type: 'string',
      group: 'license',
      description: 'Where it allows practice. For a compact privilege that is the other state, not the home state.',
      options: {list: STATES},
      validation: (rule) => rule.custom(problemOf('jurisdiction')),
    }),
    defineField({
      name: 'compact',
      title: 'Compact',
      type: 'string',
      group: 'license',
      description: 'The agreement between states that it comes from.',
      options: {list: COMPACTS.map(({value, title}) => ({value, title}))},
      hidden: ({document}) => !restsOnHome(document),
      validation: (rule) => rule.custom(problemOf('compact')),
    }),
    defineField({
      name: 'homeJurisdiction',
      title: 'Home state',
      type: 'string',
      group: 'license',
      description: 'Where the clinician lives and is licensed. Change it when they move: everything that rests on it follows.',
      options: {list: STATES},
      hidden: ({document}) => !restsOnHome(document),
      validation: (rule) => rule.custom(problemOf('homeJurisdiction')),
    }),
    defineField({
      name: 'number',
      title: 'Number',
      type: 'string',
      group: 'license',
      description: 'Exactly as on the licence, with leading zeros. It stays in this dataset.',
      validation: (rule) =>
        rule.custom((number) => {
          if (!number) return 'Write the number of the licence.'
          return (
            NUMBER.test(number.toUpperCase()) ||
            'Write the number as on the licence: up to 30 letters, digits, spaces, dots, hyphens and slashes.'
          )
        }),
    }),
    defineField({
      name: 'boardStatus',
      title: 'Status at the board',
      type: 'string',
      group: 'license',
      description: 'What the board reports, in its own words as nearly as the list allows.',
      options: {list: [...BOARD_STATUSES]},
      validation: (rule) => rule.custom(problemOf('boardStatus')),
    }),
    defineField({
      name: 'encumbered',
      title: 'Limited by the board',
      type: 'boolean',
      group: 'license',
      description: 'Probation, restriction, suspension or any other order against it.',
      initialValue: false,
      validation: (rule) => rule.custom(problemOf('encumbered')),
    }),
    defineField({
      name: 'issuedOn',
      title: 'Issued on',
      type: 'date',
      group: 'license',
      fieldset: 'beginning',
      description: 'When the board first gave it.',
      validation: (rule) => rule.custom(problemOf('issuedOn')),
    }),
    defineField({
      name: 'effectiveOn',
      title: 'Valid from',
      type: 'date',
      group: 'license',
      fieldset: 'beginning',
      description: 'If that is later than the day it was issued.',
      validation: (rule) => rule.custom(problemOf('effectiveOn')),
    }),
    defineField({
      name: 'expiresOn',
      title: 'Valid to the end of',
      type: 'date',
      group: 'license',
      description: 'The last day on which the licence is valid. It ends at midnight where the licence is held.',
      validation: (rule) => rule.custom(problemOf('expiresOn')),
    }),
    defineField({
      name: 'verifications',
      title: 'Look-ups',
      type: 'array',
      group: 'verification',
      description: 'Add one each time somebody checks. Leave the old ones as they are: they show what was known when.',
      options: {sortable: false, disableActions: ['remove', 'duplicate', 'copy', 'addBefore', 'addAfter']},
      of: [
        defineArrayMember({
          name: 'verification',
          title: 'Look-up',
          type: 'object',
          fields: [
            defineField({
              name: 'at',
              title: 'When',
              type: 'datetime',
              description: 'The moment somebody looked.',
              validation: (rule) =>
                rule.custom((at) => {
                  if (!at) return 'Say when it was looked up.'
                  return Date.parse(at) <= Date.now() || 'This lies in the future. Enter it once it has been looked up.'
                }),
            }),
            defineField({
              name: 'method',
              title: 'How',
              type: 'string',
              description: 'Only a look-up at the board itself makes a reviewer.',
              options: {list: [...VERIFICATION_METHODS]},
              initialValue: 'primarySource',
              validation: (rule) => rule.required().error('Say how it was checked.'),
            }),
            defineField({
              name: 'result',
              title: 'What was found',
              type: 'string',
              description: 'If it differs, correct the fields of this licence as well.',
              options: {list: [...VERIFICATION_RESULTS], layout: 'radio'},
              validation: (rule) => rule.required().error('Say what was found.'),
            }),
            defineField({name: 'by', title: 'By whom', type: 'string', description: 'The name of the person who looked.'}),
            urlField({
              name: 'sourceUrl',
              title: 'Where',
              description: 'The address of the board’s page.',
              kinds: ['web'],
              required: false,
            }),
            defineField({
              name: 'nextDue',
              title: 'Look again by',
              type: 'date',
              description: 'A reminder, if it should be sooner than the licensing policy asks.',
            }),
          ],
          preview: {
            select: {at: 'at', method: 'method', result: 'result'},
            prepare: ({at, method, result}) => ({
              title: typeof at === 'string' ? at.slice(0, 10) : 'No date yet',
              subtitle: [
                VERIFICATION_METHODS.find(({value}) => value === method)?.title,
                VERIFICATION_RESULTS.find(({value}) => value === result)?.title,
              ]
                .filter(Boolean)
                .join(' — '),
            }),
          },
        }),
      ],
    }),
    defineField({
      name: 'publicDisplay',
      title: 'What the public may read',
      type: 'string',
      group: 'display',
      description: 'The number and the dates are never shown.',
      options: {list: [...PUBLIC_DISPLAYS], layout: 'radio'},
      initialValue: 'jurisdictionAndType',
    }),
  ],
  preview: {
    select: {clinician: 'clinicianId', type: 'licenseType', state: 'jurisdiction', until: 'expiresOn', status: 'boardStatus'},
    prepare: ({clinician, type, state, until, status}) => ({
      title: `${type ?? 'Licence'}, ${state ?? '?'} — ${clinician ?? 'nobody yet'}`,
      subtitle: [BOARD_STATUSES.find(({value}) => value === status)?.title, until ? `valid to ${until}` : 'no date']
        .filter(Boolean)
        .join(', '),
    }),
  },
})
