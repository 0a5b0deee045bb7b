import {defineField} from 'sanity'

import {judgeUrl, type UrlKind} from '../../../lib/text/safe-url.ts'

/** A URL typed by a person, held to the rule of `lib/text/safe-url.ts` and to the kinds this field may take. */
export function urlField({
  name = 'href',
  title,
  description,
  kinds = ['web', 'page', 'fragment', 'telephone', 'email'],
  required = true,
}: {
  name?: string
  title: string
  description: string
  kinds?: readonly UrlKind[]
  required?: boolean
}) {
  return defineField({
    name,
    title,
    description,
    // A plain string: Sanity's own url type lets addresses through that our rule refuses, and refuses tel: and /page.
    type: 'string',
    validation: (rule) =>
      rule.custom((typed) => {
        if (!required && (typed === undefined || typed === '')) return true
        const verdict = judgeUrl(typed)
        if (!verdict.ok) return verdict.reason
        return kinds.includes(verdict.kind) || `Not this kind of address here: use ${kinds.map(nameKind).join(' or ')}.`
      }),
  })
}

function nameKind(kind: UrlKind): string {
  return {
    web: 'a web address (https://…)',
    page: 'a page of this site (/…)',
    fragment: 'a place on this page (#…)',
    telephone: 'a telephone number (tel:…)',
    email: 'an e-mail address (mailto:…)',
  }[kind]
}
