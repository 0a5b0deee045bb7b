import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {defineField, defineType} from 'sanity'

/** A call to action at one place in the text. Its words belong to the call to action, not to the post. */
export const ctaBlock = defineType({
  name: 'ctaBlock',
  title: 'Call to action',
  type: 'object',
  icon: BulbOutlineIcon,
  fields: [
    defineField({
      name: 'cta',
      title: 'Call to action',
      type: 'reference',
      to: [{type: 'cta'}],
      description: 'Marketing edits its words in one place; every post that shows it follows.',
      validation: (rule) => rule.required().error('Choose a call to action or remove this block.'),
    }),
  ],
  preview: {
    select: {title: 'cta.headline', subtitle: 'cta.internalName'},
    prepare: ({title, subtitle}) => ({title: title || 'Call to action', subtitle}),
  },
})
