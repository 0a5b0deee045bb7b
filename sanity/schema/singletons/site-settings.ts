import {CogIcon} from '@sanity/icons/Cog'
import {defineField, defineType} from 'sanity'

import {translationsField} from '../fields/language.ts'
import {referenceTo, withoutRepeats} from '../fields/references.ts'

/** What belongs to the whole site. There is one such document; the structure keeps it so. */
export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Site settings',
  type: 'document',
  icon: CogIcon,
  groups: [
    {name: 'clinic', title: 'Clinic', default: true},
    {name: 'notices', title: 'Notices and offers'},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Name of the site',
      type: 'string',
      group: 'clinic',
      description: 'Stands at the top of every page.',
      validation: (rule) => rule.required().error('Name the site.'),
    }),
    defineField({
      name: 'tagline',
      title: 'Line under the name',
      type: 'string',
      group: 'clinic',
      description: 'What readers find here, in one sentence.',
      validation: (rule) => [
        rule.required().error('Say in one sentence what readers find here.'),
        rule.max(140).error('Shorten the line to 140 characters.'),
      ],
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 3,
      group: 'clinic',
      description: 'For search engines and feeds.',
      validation: (rule) => rule.required().error('Describe the site in a sentence or two.'),
    }),
    defineField({
      name: 'clinicName',
      title: 'Name of the clinic',
      type: 'string',
      group: 'clinic',
      description: 'The organisation that publishes this.',
      validation: (rule) => rule.required().error('Name the clinic.'),
    }),
    defineField({
      name: 'about',
      title: 'About the clinic',
      type: 'plainText',
      group: 'clinic',
      description: 'A few sentences, shown at the foot of every page.',
    }),
    defineField({
      name: 'locations',
      title: 'Locations',
      type: 'array',
      group: 'clinic',
      description: 'Shown at the foot of every page, in this order.',
      of: [referenceTo('location')],
      validation: (rule) => rule.custom(withoutRepeats('location')),
    }),
    defineField({
      name: 'featuredPost',
      title: 'Post at the top of the home page',
      type: 'reference',
      to: [{type: 'post'}],
      // Weak: featuring a post must not keep it from being taken down.
      weak: true,
      group: 'clinic',
      description: 'Leave empty to show the newest.',
    }),
    defineField({
      name: 'standingDisclaimers',
      title: 'Standing notices',
      type: 'array',
      group: 'notices',
      description: 'Shown with every post.',
      of: [referenceTo('disclaimer')],
      validation: (rule) => [
        rule.required().min(1).error('Choose at least one notice that every post carries.'),
        rule.custom(withoutRepeats('notice')),
      ],
    }),
    defineField({
      name: 'emergencyNotice',
      title: 'Emergency line',
      type: 'string',
      group: 'notices',
      description: 'One line at the foot of every page.',
      validation: (rule) => rule.required().error('Say what to do in an emergency.'),
    }),
    defineField({
      name: 'defaultCta',
      title: 'Usual call to action',
      type: 'reference',
      to: [{type: 'cta'}],
      group: 'notices',
      description: 'Ends every post that names none of its own.',
    }),
    translationsField(
      [
        defineField({name: 'tagline', title: 'Line under the name', type: 'string', description: 'In one sentence.'}),
        defineField({
          name: 'description',
          title: 'Description',
          type: 'text',
          rows: 3,
          description: 'For search engines and feeds.',
        }),
        defineField({name: 'about', title: 'About the clinic', type: 'plainText', description: 'At the foot of every page.'}),
        defineField({
          name: 'emergencyNotice',
          title: 'Emergency line',
          type: 'string',
          description: 'At the foot of every page.',
        }),
        defineField({
          name: 'defaultCta',
          title: 'Usual call to action',
          type: 'reference',
          to: [{type: 'cta'}],
          description: 'Ends every post in this language that names none of its own.',
        }),
      ],
      'clinic',
    ),
  ],
  preview: {select: {title: 'title', subtitle: 'clinicName'}},
})
