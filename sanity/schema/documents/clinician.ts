import {UserIcon} from '@sanity/icons/User'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {translationsField} from '../fields/language.ts'
import {pictureField} from '../fields/picture.ts'
import {seoField} from '../fields/seo.ts'
import {slugField} from '../fields/slug.ts'
import {isOrcid} from '../../../lib/editorial/identifiers.ts'
import {LICENSE_TYPES} from '../../../lib/editorial/licenses.ts'
import {CREDENTIAL_CATEGORIES, PROFESSIONS} from '../../../lib/editorial/professions.ts'
import {urlField} from '../fields/url.ts'

/** No digits, commas or letters after the name: those are credentials and have fields of their own. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’.\- ]{0,79}$/u
const ABBREVIATION = /^[A-Z][A-Za-z0-9/+()-]{0,15}(?:-[A-Za-z]{1,6})?$/
/** Jr, Sr, II, III …: the only letters that belong to a name. */
const SUFFIX = /^(?:Jr|Sr|I{2,3}|IV|VI{0,3})$/
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/

function nameField(name: string, title: string, required: boolean) {
  return defineField({
    name,
    title,
    type: 'string',
    group: 'person',
    description: required ? 'The name alone; letters after it belong under Credentials.' : 'Leave empty if not used.',
    validation: (rule) =>
      rule.custom((typed) => {
        if (!typed) return required ? `Write the ${title.toLowerCase()}.` : true
        return NAME.test(typed) || 'Write the name alone: no commas, digits or letters after the name.'
      }),
  })
}

/** A person who writes or reviews: what the public may know. Licence numbers live in the private dataset. */
export const clinician = defineType({
  name: 'clinician',
  title: 'Clinician',
  type: 'document',
  icon: UserIcon,
  groups: [
    {name: 'person', title: 'Person', default: true},
    {name: 'credentials', title: 'Profession and credentials'},
    {name: 'declarations', title: 'Interests and ethics'},
    {name: 'sharing', title: 'Address and sharing'},
  ],
  fieldsets: [{name: 'moreOfName', title: 'More about the name', options: {collapsible: true, collapsed: true}}],
  fields: [
    nameField('givenName', 'Given name', true),
    nameField('middleName', 'Middle name', false),
    nameField('familyName', 'Family name', true),
    defineField({
      name: 'generationalSuffix',
      title: 'Jr, Sr or number',
      type: 'string',
      group: 'person',
      fieldset: 'moreOfName',
      description: 'Only if it is part of the name. Letters such as PT belong under Credentials.',
      validation: (rule) =>
        rule.custom((suffix) => !suffix || SUFFIX.test(suffix) || 'Write Jr, Sr, II, III or IV, without a full stop.'),
    }),
    defineField({
      name: 'honorificPrefix',
      title: 'Before the name',
      type: 'string',
      group: 'person',
      fieldset: 'moreOfName',
      description: '“Dr.” is shown only beside a doctorate and the profession in plain words: several states ask for that.',
      options: {
        list: [
          {value: 'none', title: 'Nothing'},
          {value: 'Dr', title: 'Dr.'},
        ],
        layout: 'radio',
      },
      initialValue: 'none',
    }),
    defineField({
      name: 'orcid',
      title: 'ORCID iD',
      type: 'string',
      group: 'person',
      fieldset: 'moreOfName',
      description: 'For people who publish research, for example 0000-0002-1825-0097.',
      validation: (rule) =>
        rule.custom(
          (orcid) => !orcid || isOrcid(orcid) || 'This is not an ORCID iD. Copy the sixteen characters from orcid.org.',
        ),
    }),
    {
      ...slugField({
        source: (document) => [document['givenName'], document['familyName']].filter(Boolean).join(' '),
        example: 'jane-doe',
      }),
      group: ['person', 'sharing'],
    },
    defineField({
      name: 'profession',
      title: 'Profession',
      type: 'string',
      group: ['person', 'credentials'],
      description: 'Shown to patients in plain words beside the name.',
      options: {list: PROFESSIONS.map(({value, label}) => ({value, title: label}))},
      validation: (rule) => rule.required().error('Choose the profession.'),
    }),
    defineField({
      name: 'credentials',
      title: 'Credentials',
      type: 'array',
      group: 'credentials',
      description: 'Degrees, licences and certifications. Their order after the name is worked out by profession.',
      of: [
        defineArrayMember({
          name: 'credential',
          title: 'Credential',
          type: 'object',
          fieldsets: [
            {name: 'dates', title: 'Dates', options: {collapsible: true, collapsed: true}},
            {name: 'showing', title: 'When and how it is shown', options: {collapsible: true, collapsed: true}},
          ],
          fields: [
            defineField({
              name: 'abbreviation',
              title: 'Letters',
              type: 'string',
              description: 'As they stand after the name, for example PT or DPT.',
              validation: (rule) =>
                rule
                  .required()
                  .regex(ABBREVIATION, {name: 'letters'})
                  .error('Write the letters as they stand after a name, for example DPT.'),
            }),
            defineField({
              name: 'fullName',
              title: 'In words',
              type: 'string',
              description: 'What the letters mean, for example Doctor of Physical Therapy.',
              validation: (rule) => rule.required().error('Say what the letters mean: patients do not know them.'),
            }),
            defineField({
              name: 'category',
              title: 'Kind',
              type: 'string',
              description: 'Decides where the letters stand after the name.',
              options: {list: CREDENTIAL_CATEGORIES.map(({value, label}) => ({value, title: label}))},
              validation: (rule) => rule.required().error('Choose the kind of credential.'),
            }),
            defineField({
              name: 'issuer',
              title: 'Awarded by',
              type: 'string',
              description: 'The school, board or association.',
              validation: (rule) =>
                rule.custom((issuer, {parent}) => {
                  const category = (parent as {category?: string} | undefined)?.category
                  const needsIssuer = category === 'nationalCertification' || category === 'fellowship'
                  return !needsIssuer || Boolean(issuer?.trim()) || 'Say who awarded it, so that it can be looked up.'
                }),
            }),
            defineField({
              name: 'issuedOn',
              title: 'Awarded on',
              type: 'date',
              fieldset: 'dates',
              description: 'Leave empty if only the year is known.',
            }),
            defineField({
              name: 'expiresOn',
              title: 'Valid to the end of',
              type: 'date',
              fieldset: 'dates',
              description: 'After this day the letters are no longer shown.',
              validation: (rule) =>
                rule.custom((expires, {parent}) => {
                  const {issuedOn, nonExpiring} = (parent ?? {}) as {issuedOn?: string; nonExpiring?: boolean}
                  if (!expires) return true
                  if (nonExpiring) return 'Remove this date, or untick “Does not expire”.'
                  return !issuedOn || expires >= issuedOn || 'This is before it was awarded. Check both dates.'
                }),
            }),
            defineField({
              name: 'nonExpiring',
              title: 'Does not expire',
              type: 'boolean',
              fieldset: 'dates',
              description: 'For degrees and for certifications given for life.',
            }),
            defineField({
              name: 'displayMode',
              title: 'Shown as',
              type: 'string',
              fieldset: 'showing',
              description: 'Leave empty to follow the profession’s association.',
              options: {
                list: [
                  {value: 'abbreviation', title: 'Letters'},
                  {value: 'spelledOut', title: 'Words'},
                  {value: 'hidden', title: 'Not shown'},
                ],
              },
            }),
            defineField({
              name: 'requiresLicense',
              title: 'Needs this licence',
              type: 'string',
              fieldset: 'showing',
              description: 'Shown only while such a licence is in force. Licences are kept in the private dataset.',
              options: {list: LICENSE_TYPES.map(({value, title}) => ({value, title: `${value} — ${title}`}))},
            }),
            defineField({
              name: 'requiresCredential',
              title: 'Needs this other credential',
              type: 'string',
              fieldset: 'showing',
              description: 'The letters of another credential in this list. OTR/L needs the certification OTR.',
              validation: (rule) =>
                rule.custom((needed, {parent, document}) => {
                  if (!needed) return true
                  const listed = (document?.['credentials'] ?? []) as {abbreviation?: string}[]
                  if ((parent as {abbreviation?: string}).abbreviation === needed) return 'A credential cannot need itself.'
                  return (
                    listed.some(({abbreviation}) => abbreviation === needed) ||
                    'No credential in this list has these letters. Add it; it may be set to “Not shown”.'
                  )
                }),
            }),
            defineField({
              name: 'fallback',
              title: 'Letters without it',
              type: 'string',
              fieldset: 'showing',
              description: 'What to show when the other credential has expired, for example OT/L. Empty shows nothing.',
              hidden: ({parent}) => !(parent as {requiresCredential?: string} | undefined)?.requiresCredential,
              validation: (rule) =>
                rule.custom(
                  (letters) => !letters || ABBREVIATION.test(letters) || 'Write the letters as they stand after a name.',
                ),
            }),
          ],
          preview: {select: {title: 'abbreviation', subtitle: 'fullName'}},
        }),
      ],
    }),
    defineField({
      name: 'jobTitle',
      title: 'Position',
      type: 'string',
      group: 'credentials',
      description: 'In this clinic, for example Lead physical therapist.',
    }),
    {
      ...pictureField({name: 'photo', title: 'Portrait', description: 'Shown small and round: the face in the middle.'}),
      group: 'person',
    },
    defineField({
      name: 'bio',
      title: 'About',
      type: 'plainText',
      group: 'person',
      description: 'A few sentences to patients: whom you help, and how you work.',
    }),
    translationsField(
      [
        defineField({name: 'jobTitle', title: 'Position', type: 'string', description: 'In this clinic.'}),
        defineField({name: 'bio', title: 'About', type: 'plainText', description: 'The same sentences to patients.'}),
      ],
      'person',
    ),
    defineField({
      name: 'languages',
      title: 'Languages',
      type: 'array',
      group: 'person',
      description: 'In which you can talk with a patient, as codes: en, es, zh-Hant.',
      of: [
        defineArrayMember({
          type: 'string',
          validation: (rule) =>
            rule.regex(LANGUAGE, {name: 'language code'}).error('Write a language code, for example en or es.'),
        }),
      ],
    }),
    defineField({
      name: 'status',
      title: 'Status',
      type: 'string',
      group: 'person',
      description: 'People who leave keep their name on what they wrote.',
      options: {
        list: [
          {value: 'active', title: 'Working here'},
          {value: 'onLeave', title: 'On leave'},
          {value: 'formerContributor', title: 'Former contributor'},
          {value: 'deceased', title: 'Has died'},
        ],
        layout: 'radio',
      },
      initialValue: 'active',
      validation: (rule) => rule.required().error('Choose a status.'),
    }),
    defineField({
      name: 'conflictOfInterest',
      title: 'Conflicts of interest',
      type: 'object',
      group: 'declarations',
      description: 'Readers see this beside what you write. It is confirmed once a year.',
      fields: [
        defineField({
          name: 'none',
          title: 'I have none to declare',
          type: 'boolean',
          description: 'No payments, shares, posts or gifts connected with what I write about.',
        }),
        defineField({
          name: 'items',
          title: 'Interests',
          type: 'array',
          description: 'One for each company or organisation.',
          hidden: ({parent}) => (parent as {none?: boolean} | undefined)?.none === true,
          of: [
            defineArrayMember({
              name: 'interest',
              title: 'Interest',
              type: 'object',
              fields: [
                defineField({
                  name: 'type',
                  title: 'Kind',
                  type: 'string',
                  description: 'What connects you.',
                  options: {
                    list: [
                      {value: 'employment', title: 'Employment'},
                      {value: 'consulting', title: 'Consulting or speaking'},
                      {value: 'ownership', title: 'Shares or ownership'},
                      {value: 'research', title: 'Research funding'},
                      {value: 'royalties', title: 'Royalties or patents'},
                      {value: 'gift', title: 'Gifts or travel'},
                      {value: 'family', title: 'A family member’s interest'},
                      {value: 'other', title: 'Something else'},
                    ],
                  },
                  validation: (rule) => rule.required().error('Choose what connects you.'),
                }),
                defineField({
                  name: 'entity',
                  title: 'With whom',
                  type: 'string',
                  description: 'The company or organisation.',
                  validation: (rule) => rule.required().error('Name the company or organisation.'),
                }),
                defineField({
                  name: 'description',
                  title: 'In a sentence',
                  type: 'text',
                  rows: 2,
                  description: 'As readers should see it.',
                }),
                defineField({name: 'from', title: 'Since', type: 'date', description: 'Leave empty if not known.'}),
                defineField({
                  name: 'to',
                  title: 'Until',
                  type: 'date',
                  description: 'Leave empty while it lasts.',
                  validation: (rule) =>
                    rule.custom((to, {parent}) => {
                      const {from} = (parent ?? {}) as {from?: string}
                      return !to || !from || to >= from || 'This is before it began. Check both dates.'
                    }),
                }),
              ],
              preview: {select: {title: 'entity', subtitle: 'type'}},
            }),
          ],
        }),
        defineField({
          name: 'attestedAt',
          title: 'Confirmed on',
          type: 'datetime',
          description: 'When you last read this and found it right.',
        }),
      ],
      validation: (rule) =>
        rule.custom((declared) => {
          const {none, items, attestedAt} = (declared ?? {}) as {none?: boolean; items?: unknown[]; attestedAt?: string}
          const count = items?.length ?? 0
          if (none && count > 0) return 'Remove the interests, or untick “I have none to declare”.'
          if (!none && count === 0) return 'List your interests, or tick “I have none to declare”.'
          return Boolean(attestedAt) || 'Say when this was confirmed.'
        }),
    }),
    defineField({
      name: 'codeOfEthics',
      title: 'Code of ethics',
      type: 'object',
      group: 'declarations',
      description: 'The code of your profession that you have agreed to. A new version is agreed to again.',
      options: {collapsible: true, collapsed: true},
      fields: [
        defineField({name: 'organization', title: 'Organisation', type: 'string', description: 'For example APTA.'}),
        defineField({name: 'title', title: 'Title', type: 'string', description: 'Of the code.'}),
        defineField({name: 'version', title: 'Version', type: 'string', description: 'As the organisation names it.'}),
        defineField({name: 'effectiveFrom', title: 'In force since', type: 'date', description: 'Of this version.'}),
        urlField({name: 'url', title: 'Address', description: 'Where it can be read.', kinds: ['web'], required: false}),
        defineField({name: 'attestedAt', title: 'Agreed on', type: 'datetime', description: 'When you agreed to this version.'}),
      ],
      validation: (rule) =>
        rule
          .custom((code) => {
            const {title, effectiveFrom, attestedAt} = (code ?? {}) as Record<string, string | undefined>
            if (!title || !attestedAt) return title || attestedAt ? 'Write both the title and when it was agreed to.' : true
            return (
              !effectiveFrom ||
              attestedAt >= effectiveFrom ||
              'This was agreed to before the version came into force. Agree to it again.'
            )
          })
          .warning(),
    }),
    defineField({
      name: 'associations',
      title: 'Associations',
      type: 'array',
      group: 'declarations',
      description: 'Professional bodies you belong to.',
      of: [
        defineArrayMember({
          name: 'association',
          title: 'Association',
          type: 'object',
          fields: [
            defineField({
              name: 'organization',
              title: 'Association',
              type: 'string',
              description: 'The short name is enough, for example APTA.',
              options: {list: ['AAPA', 'AMA', 'ANA', 'AOA', 'AOTA', 'APTA', 'ASHA', 'NATA']},
              validation: (rule) => rule.required().error('Choose the association.'),
            }),
            defineField({name: 'memberSince', title: 'Member since', type: 'date', description: 'Leave empty if not known.'}),
          ],
          preview: {select: {title: 'organization', subtitle: 'memberSince'}},
        }),
      ],
    }),
    seoField,
  ],
  orderings: [{title: 'Family name', name: 'familyName', by: [{field: 'familyName', direction: 'asc'}]}],
  preview: {
    select: {given: 'givenName', family: 'familyName', profession: 'profession', media: 'photo'},
    prepare: ({given, family, profession, media}) => ({
      title: [given, family].filter(Boolean).join(' ') || 'Unnamed clinician',
      subtitle: PROFESSIONS.find((known) => known.value === profession)?.label,
      media,
    }),
  },
})
