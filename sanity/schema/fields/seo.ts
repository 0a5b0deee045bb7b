import {defineField} from 'sanity'

/** What search engines and shared links show, where it should differ from the page itself. */
export const seoField = defineField({
  name: 'seo',
  title: 'Search and sharing',
  type: 'object',
  group: 'sharing',
  description: 'Leave empty to use the title and the summary.',
  options: {collapsible: true, collapsed: true},
  fields: [
    defineField({
      name: 'title',
      title: 'Title in search results',
      type: 'string',
      description: 'About 60 characters are shown.',
      validation: (rule) => rule.max(70).warning('Search results cut titles after about 60 characters.'),
    }),
    defineField({
      name: 'description',
      title: 'Description in search results',
      type: 'text',
      rows: 3,
      description: 'One or two sentences that say what the reader will learn; about 155 characters are shown.',
      validation: (rule) => rule.max(180).warning('Search results cut descriptions after about 155 characters.'),
    }),
    defineField({
      name: 'noIndex',
      title: 'Keep out of search engines',
      type: 'boolean',
      description: 'The page stays readable for everyone who has its address.',
      initialValue: false,
    }),
  ],
})
