import {CogIcon} from '@sanity/icons/Cog'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {translationsField} from '../fields/language.ts'
import {LANGUAGES} from '../../../lib/language/locales.ts'
import {checkLanguageNotices} from '../../../lib/editorial/language-notices.ts'
import {urlField} from '../fields/url.ts'
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
      name: 'languageHelp',
      title: 'Help with other languages',
      type: 'object',
      group: 'notices',
      description:
        'Tells people in their own language that an interpreter costs them nothing. A record of your text, not legal advice.',
      options: {collapsible: true, collapsed: true},
      fields: [
        defineField({
          name: 'phone',
          title: 'Telephone',
          type: 'string',
          description: 'Where somebody can ask for an interpreter.',
        }),
        defineField({
          name: 'notices',
          title: 'Notices',
          type: 'array',
          description:
            'One a language: English and at least the fifteen that most people in your state speak who speak little English.',
          of: [
            defineArrayMember({
              name: 'notice',
              type: 'object',
              fields: [
                defineField({
                  name: 'code',
                  title: 'Language',
                  type: 'string',
                  description: 'In which the notice is written.',
                  options: {list: LANGUAGES.map(({code, english}) => ({value: code, title: english}))},
                  validation: (rule) => rule.required().error('Choose the language.'),
                }),
                defineField({
                  name: 'text',
                  title: 'Notice',
                  type: 'text',
                  rows: 2,
                  description: 'Without the telephone number, which follows it.',
                  validation: (rule) => rule.required().error('Write the notice.'),
                }),
              ],
              preview: {select: {title: 'code', subtitle: 'text'}},
            }),
          ],
          validation: (rule) => rule.custom(checkLanguageNotices).warning(),
        }),
        defineField({
          name: 'state',
          title: 'State',
          type: 'string',
          description: 'Whose list of languages this is, for example WA.',
        }),
        defineField({name: 'basis', title: 'Legal basis', type: 'string', description: 'The rule that asks for it.'}),
        urlField({
          name: 'url',
          title: 'Where it is to be read',
          description: 'The rule itself.',
          kinds: ['web'],
          required: false,
        }),
        defineField({name: 'checkedOn', title: 'Checked on', type: 'date', description: 'When somebody last read the rule.'}),
        defineField({
          name: 'isVerified',
          title: 'Somebody responsible has verified texts and languages',
          type: 'boolean',
          description: 'Until then they count as a draft.',
          initialValue: false,
        }),
      ],
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
