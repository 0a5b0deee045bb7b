import {numberCitations} from '@/lib/editorial/citations.ts'
import type {Body} from '@/lib/editorial/publication.ts'
import {outlineOf} from '@/lib/text/heading-ids.ts'

import {everyBlock} from '../post/post.fixtures.ts'

const example = (body: Body) => ({body: numberCitations(body, []).body, outline: outlineOf(body)})

export const portableTextExamples = {
  'every block there is': example(everyBlock),
  nothing: example([]),
}
