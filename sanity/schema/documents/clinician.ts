import {UserIcon} from '@sanity/icons/User'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {pictureField} from '../fields/picture.ts'
import {seoField} from '../fields/seo.ts'
import {slugField} from '../fields/slug.ts'
import {CREDENTIAL_CATEGORIES, PROFESSIONS} from '../../../lib/editorial/professions.ts'

/** No digits, commas or letters after the name: those are credentials and have fields of their own. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’.\- ]{0,79}$/u
const ABBREVIATION = /^[A-Z][A-Za-z0-9/+()-]{0,15}(?:-[A-Za-z]{1,6})?$/
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
    {name: 'sharing', title: 'Address and sharing'},
  ],
  fields: [
    nameField('givenName', 'Given name', true),
    nameField('middleName', 'Middle name', false),
    nameField('familyName', 'Family name', true),
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
        ],
        layout: 'radio',
      },
      initialValue: 'active',
      validation: (rule) => rule.required().error('Choose a status.'),
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
