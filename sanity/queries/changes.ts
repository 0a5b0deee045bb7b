import {defineQuery} from 'next-sanity'

/** What has changed of the documents that pages show, and how many of them there are. Drafts and versions are on no page. */
export const changedSinceQuery = defineQuery(/* groq */ `{
  "changed": *[_type in $types && _updatedAt >= $since && _updatedAt <= $until && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]{_id, _type, _rev, _createdAt, _updatedAt},
  "count": count(*[_type in $types && !(_id in path("drafts.**")) && !(_id in path("versions.**"))])
}`)
