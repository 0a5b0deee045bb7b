import {LinkIcon} from '@sanity/icons/Link'
import {defineArrayMember} from 'sanity'

import {urlField} from '../fields/url.ts'

/** A link on words, by address; `internalLink` is the better choice for pages of this site. */
export const linkAnnotation = defineArrayMember({
  name: 'link',
  title: 'Link to an address',
  type: 'object',
  icon: LinkIcon,
  fields: [
    urlField({
      title: 'Address',
      description: 'A web address (https://…), a telephone number (tel:+1…) or an e-mail address (mailto:…).',
    }),
  ],
})
