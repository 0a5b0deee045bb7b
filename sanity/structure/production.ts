import {BookIcon} from '@sanity/icons/Book'
import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {CogIcon} from '@sanity/icons/Cog'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {PinIcon} from '@sanity/icons/Pin'
import {TagIcon} from '@sanity/icons/Tag'
import {UsersIcon} from '@sanity/icons/Users'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {StructureBuilder, StructureResolver} from 'sanity/structure'

/** Documents of which there is exactly one, by type and id. */
export const SINGLETONS = {siteSettings: 'siteSettings'} as const

/** The desk of the public dataset: what is written, who writes it, what surrounds it. */
export const productionStructure: StructureResolver = (S) =>
  S.list()
    .title('Content')
    .items([
      posts(S),
      S.documentTypeListItem('clinician').title('Clinicians').icon(UsersIcon),
      S.documentTypeListItem('topic').title('Topics').icon(TagIcon),
      S.documentTypeListItem('source').title('Sources').icon(BookIcon),
      S.divider(),
      S.documentTypeListItem('cta').title('Calls to action').icon(BulbOutlineIcon),
      S.documentTypeListItem('disclaimer').title('Notices').icon(WarningOutlineIcon),
      S.divider(),
      S.documentTypeListItem('location').title('Locations').icon(PinIcon),
      S.listItem()
        .title('Site settings')
        .icon(CogIcon)
        .child(S.document().title('Site settings').schemaType('siteSettings').documentId(SINGLETONS.siteSettings)),
    ])

function posts(S: StructureBuilder) {
  const all = S.documentTypeList('post')
    .title('All posts')
    .defaultOrdering([{field: 'publishedAt', direction: 'desc'}])
  return S.listItem()
    .title('Posts')
    .icon(DocumentTextIcon)
    .child(
      S.list()
        .title('Posts')
        .items([
          S.listItem().title('All posts').icon(DocumentTextIcon).child(all),
          S.listItem()
            .title('By topic')
            .icon(TagIcon)
            .child(
              S.documentTypeList('topic')
                .title('Topics')
                .child((topicId) =>
                  S.documentTypeList('post').title('Posts').filter('_type == "post" && references($topicId)').params({topicId}),
                ),
            ),
          S.listItem()
            .title('By author')
            .icon(UsersIcon)
            .child(
              S.documentTypeList('clinician')
                .title('Authors')
                .child((clinicianId) =>
                  S.documentTypeList('post')
                    .title('Posts')
                    .filter('_type == "post" && $clinicianId in authors[]._ref')
                    .params({clinicianId}),
                ),
            ),
        ]),
    )
}
