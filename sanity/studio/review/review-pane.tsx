import {Box, Card, Flex, Heading, Spinner, Stack} from '@sanity/ui'
import {useDeferredValue, useEffect, useMemo, useState} from 'react'
import {getPublishedId, useClient} from 'sanity'
import type {UserViewComponent} from 'sanity/structure'

import {citedSourceIds} from '../../../lib/editorial/content-hash.ts'
import type {PostDocument, SourceDocument, StoredDocument} from '../../../lib/editorial/documents.ts'
import type {GateFacts} from '../../../lib/editorial/gate/facts.ts'
import {Words} from '../gate/parts.tsx'
import {useWatch} from '../gate/watch.ts'
import {AroundText} from './around.tsx'
import {Changes} from './changes.tsx'
import {PostText} from './post-text.tsx'
import {offerIds, pictureIds, readingOf} from './reading.ts'

const API_VERSION = '2025-12-01'

type StoredPublication = PostDocument & {works?: (Omit<SourceDocument, '_id'> & {sourceId: string})[]}

/** What stands around the text on the screen; the text itself is there already. */
const QUERY = /* groq */ `{
  "publication": *[_id == $publication][0],
  "works": *[_type == "source" && _id in $works],
  "authors": *[_type == "clinician" && _id in $authors]{_id, givenName, familyName},
  "pictures": *[_type == "sanity.imageAsset" && _id in $pictures]{_id, url},
  "offers": *[_type == "cta" && _id in $offers]{_id, headline},
  "offer": coalesce(*[_id == $offer][0], *[_type == "siteSettings"][0].defaultCta->).headline
}`

type Around = {
  publication: StoredPublication | null
  works: SourceDocument[]
  authors: (StoredDocument & {givenName?: string; familyName?: string})[]
  pictures: {_id: string; url: string}[]
  /** In the text. */
  offers: {_id: string; headline?: string}[]
  /** The headline of the one at the end. */
  offer: string | null
}

/** A post for whoever reviews it: as patients will read it, and beside that what is new in it. */
export const ReviewPane: UserViewComponent = ({document: {displayed}, documentId}) => {
  const {sight} = useWatch(documentId, displayed)
  const post = useDeferredValue(displayed as PostDocument)
  const around = useAround(post, getPublishedId(documentId))
  if (!around) {
    return (
      <Flex align="center" justify="center" padding={5}>
        <Spinner muted />
      </Flex>
    )
  }
  return <Review post={post} around={around} facts={sight.judged?.facts ?? null} />
}

function Review({post, around, facts}: {post: PostDocument; around: Around; facts: GateFacts | null}) {
  const {publication, works} = around
  const reading = useMemo(() => readingOf(post, works), [post, works])
  const pictures = useMemo(() => new Map(around.pictures.map(({_id, url}) => [_id, url])), [around.pictures])
  const offers = useMemo(() => new Map(around.offers.map(({_id, headline}) => [_id, headline ?? ''])), [around.offers])
  const published = useMemo(() => publication && publishedState(publication), [publication])
  const draft = useMemo(() => ({post, sources: works}), [post, works])
  const authors = (post.authors ?? []).flatMap(({_ref}) => {
    const author = around.authors.find(({_id}) => _id === _ref)
    return author ? [[author.givenName, author.familyName].filter(Boolean).join(' ')] : []
  })
  return (
    <Flex height="fill" overflow="auto" direction={['column', 'column', 'column', 'row']} data-testid="review-pane">
      <Box flex={3} padding={[4, 4, 5]} style={{maxWidth: '46rem'}}>
        <Stack gap={5}>
          <PostText post={post} reading={reading} authors={authors} pictures={pictures} offers={offers} />
          <AroundText facts={facts} offer={around.offer} />
        </Stack>
      </Box>
      <Card flex={2} padding={[4, 4, 5]} borderLeft tone="transparent" data-testid="review-changes">
        <Stack gap={4}>
          <Heading as="h2" size={1}>
            What changed
          </Heading>
          <Words muted>Against what patients read now, in words and in what stands around them.</Words>
          <Changes published={published} draft={draft} />
        </Stack>
      </Card>
    </Flex>
  )
}

/** A publication carries its works as they were; compared are those. */
function publishedState(publication: StoredPublication) {
  return {
    post: publication,
    sources: (publication.works ?? []).map(({sourceId, ...work}): SourceDocument => ({...work, _id: sourceId})),
  }
}

function useAround(post: PostDocument, postId: string): Around | null {
  const client = useClient({apiVersion: API_VERSION})
  const [around, setAround] = useState<Around | null>(null)
  // The same question is asked once, however often a key is pressed.
  const asked = JSON.stringify({
    publication: `publication-${postId}`,
    works: citedSourceIds(post),
    authors: (post.authors ?? []).map(({_ref}) => _ref),
    pictures: pictureIds(post),
    offers: offerIds(post),
    offer: post.cta?._ref ?? '',
  })
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      try {
        const answer = await client.fetch<Around>(QUERY, JSON.parse(asked) as Record<string, unknown>, {perspective: 'raw'})
        if (isCurrent) setAround(answer)
      } catch {
        // It is asked again with the next change; until then the last answer stands.
      }
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [client, asked])
  return around
}
