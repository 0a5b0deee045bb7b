import {TranslateIcon} from '@sanity/icons/Translate'
import {defineArrayMember, defineField} from 'sanity'

import {LANGUAGES} from '../../../lib/language/locales.ts'

/** Words in another language than the text: screen readers then say them right, and browsers write them the right way round. */
export const inLanguageAnnotation = defineArrayMember({
  name: 'inLanguage',
  title: 'Words in another language',
  type: 'object',
  icon: TranslateIcon,
  fields: [
    defineField({
      name: 'code',
      title: 'Language',
      type: 'string',
      description: 'Screen readers say the words in it.',
      options: {list: LANGUAGES.map(({code, english}) => ({value: code, title: english}))},
      validation: (rule) => rule.required().error('Choose the language of these words.'),
    }),
  ],
})
