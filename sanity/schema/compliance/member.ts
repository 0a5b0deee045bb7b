import {UsersIcon} from '@sanity/icons/Users'
import {defineArrayMember, defineField, defineType} from 'sanity'

import {sealField} from '../fields/server-written.ts'
import {ROLES} from '../../../lib/editorial/workflow.ts'

/** What somebody may do here. It counts once an administrator, and not that person, has confirmed it. */
export const member = defineType({
  name: 'member',
  title: 'Member',
  type: 'document',
  icon: UsersIcon,
  fields: [
    defineField({
      name: 'userId',
      title: 'User',
      type: 'string',
      description: 'The id of the account, as the content lake knows it.',
      validation: (rule) => rule.required().error('Enter the id of the account.'),
    }),
    defineField({name: 'name', title: 'Name', type: 'string', validation: (rule) => rule.required().error('Enter the name.')}),
    defineField({
      name: 'roles',
      title: 'Roles',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {list: [...ROLES]},
      validation: (rule) => rule.required().min(1).error('Choose at least one role.'),
    }),
    defineField({
      name: 'clinicianId',
      title: 'Clinician',
      type: 'string',
      description: 'The id of this person’s public profile, for example clinician-jane-doe. Reviewers need one.',
    }),
    defineField({name: 'active', title: 'Works here', type: 'boolean', initialValue: true}),
    sealField(),
  ],
  preview: {
    select: {title: 'name', roles: 'roles', seal: 'seal.keyId'},
    prepare: ({title, roles, seal}) => ({
      title: title ?? '',
      subtitle: `${((roles ?? []) as string[]).join(', ')}${seal ? '' : ' · not confirmed'}`,
    }),
  },
})
