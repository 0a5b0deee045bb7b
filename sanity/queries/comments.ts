import {defineQuery} from 'next-sanity'

/** What readers have said below one post, oldest first. Whether a moderator let it through is checked on the answer. */
export const commentsQuery = defineQuery(
  /* groq */ `*[_type == "comment" && post._ref == $postId] | order(submittedAt asc, _id asc)[0...$limit]{"document": @}`,
)
