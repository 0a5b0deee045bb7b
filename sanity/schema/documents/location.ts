import {PinIcon} from '@sanity/icons/Pin'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {translationsField} from '../fields/language.ts'
import {slugField} from '../fields/slug.ts'

function hoursField(description: string) {
  return defineField({
    name: 'hours',
    title: 'Opening hours',
    type: 'array',
    description,
    of: [defineArrayMember({type: 'string'})],
  })
}

function servicesField(description: string) {
  return defineField({
    name: 'services',
    title: 'Services',
    type: 'array',
    description,
    of: [defineArrayMember({type: 'string'})],
    validation: (rule) => [
      rule.unique().error('One of them stands there twice.'),
      rule.max(12).warning('A dozen are read; more are skipped.'),
    ],
  })
}

/** A place where patients are seen. */
export const location = defineType({
  name: 'location',
  title: 'Location',
  type: 'document',
  icon: PinIcon,
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      description: 'As patients call it, for example Harbor Street.',
      validation: (rule) => rule.required().error('Name the location.'),
    }),
    slugField({source: 'name', example: 'harbor-street', of: 'place'}),
    defineField({
      name: 'address',
      title: 'Address',
      type: 'object',
      description: 'Where patients come to.',
      fields: [
        defineField({
          name: 'street',
          title: 'Street',
          type: 'string',
          description: 'With the house number.',
          validation: (rule) => rule.required().error('Write the street.'),
        }),
        defineField({
          name: 'city',
          title: 'City',
          type: 'string',
          description: 'Town or city.',
          validation: (rule) => rule.required().error('Write the city.'),
        }),
        defineField({
          name: 'region',
          title: 'State',
          type: 'string',
          description: 'Two letters, for example WA.',
          validation: (rule) =>
            rule
              .required()
              .regex(/^[A-Z]{2}$/, {name: 'state'})
              .error('Write the state as two capital letters.'),
        }),
        defineField({
          name: 'postalCode',
          title: 'ZIP code',
          type: 'string',
          description: 'Five digits.',
          validation: (rule) =>
            rule
              .required()
              .regex(/^\d{5}(-\d{4})?$/, {name: 'ZIP code'})
              .error('Write the ZIP code as five digits.'),
        }),
      ],
    }),
    defineField({
      name: 'phone',
      title: 'Telephone',
      type: 'string',
      description: 'With country code, for example +1 555 555 0100.',
      validation: (rule) =>
        rule
          .required()
          .regex(/^\+?[0-9][0-9 ().-]{5,22}$/, {name: 'telephone number'})
          .error('Write the telephone number in digits.'),
    }),
    hoursField('One line a group of days, for example “Monday to Friday, 7 am – 6 pm”.'),
    servicesField('What patients come here for, one a line, for example “Hand therapy”.'),
    defineField({
      name: 'telehealth',
      title: 'Offers telehealth',
      type: 'boolean',
      description: 'Visits by video.',
      initialValue: false,
    }),
    translationsField([
      hoursField('The same lines, for example “De lunes a viernes, de 7 a.m. a 6 p.m.”.'),
      servicesField('The same, for example “Terapia de la mano”.'),
    ]),
  ],
  preview: {select: {title: 'name', subtitle: 'address.city'}},
})
