import {PlayIcon} from '@sanity/icons/Play'
import {defineField, defineType} from 'sanity'

import {pictureField} from '../fields/picture.ts'
import {urlField} from '../fields/url.ts'

/** A film elsewhere. Readers see a picture and a button: nothing is asked of the other site until they press it. */
export const video = defineType({
  name: 'video',
  title: 'Video',
  type: 'object',
  icon: PlayIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What the film shows.',
      validation: (rule) => rule.required().error('Say what the film shows.'),
    }),
    urlField({
      name: 'url',
      title: 'Address of the film',
      description: 'The address of its page, for example on YouTube or Vimeo. It opens there.',
      kinds: ['web'],
    }),
    defineField({
      name: 'duration',
      title: 'Length',
      type: 'string',
      description: 'Minutes and seconds, for example 2:40.',
      validation: (rule) =>
        rule
          .regex(/^\d{1,3}:[0-5]\d$/, {name: 'minutes and seconds'})
          .error('Write the length as minutes:seconds, for example 2:40.'),
    }),
    defineField({
      name: 'captioned',
      title: 'The film has captions',
      type: 'boolean',
      description: 'Words for everything that is said, shown with the film and written or checked by a person. Readers are told.',
      initialValue: false,
    }),
    pictureField({name: 'poster', title: 'Picture', description: 'Shown in place of the film.', required: true}),
    defineField({
      name: 'transcript',
      title: 'Transcript',
      type: 'plainText',
      description: 'What is said and shown, for people who cannot hear or see the film.',
      validation: (rule) => rule.required().min(1).error('Write out what is said and shown.'),
    }),
  ],
  preview: {select: {title: 'title', subtitle: 'duration', media: 'poster'}},
})
