import {defineArrayMember, defineField, type FieldDefinition} from 'sanity'

import {DEFAULT_LOCALE, LANGUAGES, LOCALES} from '../../../lib/language/locales.ts'

const titleOf = (code: string) => LANGUAGES.find((known) => known.code === code)?.english ?? code

/** The languages the site itself speaks. */
export const SITE_LANGUAGES = LOCALES.map((code) => ({value: code, title: titleOf(code)}))
const OTHERS = SITE_LANGUAGES.filter(({value}) => value !== DEFAULT_LOCALE)

/** What a document says in the site's other languages: the same fields again, each optional. */
export function translationsField(fields: FieldDefinition[], group?: string) {
  return defineField({
    name: 'translations',
    title: 'In other languages',
    type: 'array',
    ...(group ? {group} : {}),
    description: 'What is left empty is shown in English.',
    of: [
      defineArrayMember({
        name: 'translation',
        type: 'object',
        fields: [
          defineField({
            name: 'locale',
            title: 'Language',
            type: 'string',
            description: 'The language of the words below.',
            options: {list: OTHERS, layout: 'radio'},
            initialValue: OTHERS[0]?.value,
            validation: (rule) => rule.required().error('Choose the language.'),
          }),
          ...fields,
        ],
        preview: {select: {title: 'locale'}, prepare: ({title}) => ({title: titleOf(String(title))})},
      }),
    ],
    validation: (rule) =>
      rule.custom((translations) => {
        const chosen = ((translations ?? []) as {locale?: string}[]).map(({locale}) => locale)
        return new Set(chosen).size === chosen.length || 'There are two entries for one language. Keep one of them.'
      }),
  })
}
