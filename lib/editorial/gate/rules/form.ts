/** Rules about the parts a post must have, and about reading it with any device. */
import type {StoredBlock, StoredPicture} from '../../documents.ts'
import type {Failure, Rule} from '../rule.ts'

const FILE_NAME = /\.(?:avif|gif|jpe?g|png|webp)$/i
const SAYS_NOTHING = /^(?:click here|here|read more|more|link|this|this page)$/i

export const formRules: Rule[] = [
  {
    id: 'parts-complete',
    title: 'Title, address, summary, key points, text and topic are there',
    level: 'block',
    from: 'submit',
    who: ['author', 'editor'],
    check: ({post, topics}) => {
      const missing: Failure[] = []
      const need = (there: boolean, what: string, path: string, fix = `Write the ${what}.`) => {
        if (!there) missing.push({why: `The ${what} is missing.`, fix, path})
      }
      need(Boolean(post.title?.trim()), 'title', 'title')
      need(Boolean(post.slug?.current), 'web address', 'slug')
      need(Boolean(post.excerpt?.trim()), 'summary', 'excerpt')
      const points = (post.keyPoints ?? []).filter((point) => point?.trim())
      need(points.length >= 2, 'list of key points', 'keyPoints', 'Write at least two key points.')
      need((post.body ?? []).length > 0, 'text', 'body')
      if ((post.topics ?? []).length === 0 || topics.length === 0) {
        missing.push({
          why: 'The post has no topic, so nobody knows who must review it.',
          fix: 'Choose at least one topic.',
          path: 'topics',
        })
      }
      need(Boolean(post.coverImage?.asset?._ref), 'cover picture', 'coverImage', 'Upload the cover picture.')
      return missing
    },
  },
  {
    id: 'pictures-described',
    title: 'Every picture is described or marked as decoration',
    level: 'block',
    from: 'submit',
    who: ['author', 'editor'],
    check: ({post}) => [
      ...judgePicture(post.coverImage, 'coverImage'),
      ...(post.body ?? []).flatMap((block) => {
        const path = `body[_key=="${block._key ?? ''}"]`
        if (block._type === 'figure') return judgePicture(block as StoredPicture, path)
        if (block._type === 'video') return judgePicture(block['poster'] as StoredPicture | undefined, path)
        return []
      }),
    ],
  },
  {
    id: 'films-captioned',
    title: 'Every film has captions',
    level: 'warning',
    from: 'submit',
    who: ['author', 'editor'],
    check: ({post}) =>
      (post.body ?? [])
        .filter(({_type, captioned}) => _type === 'video' && captioned !== true)
        .map(({_key, title}) => ({
          why: `The film${typeof title === 'string' && title ? ` “${title}”` : ''} has no captions; people who cannot hear it have the transcript alone.`,
          fix: 'Add captions where the film is, or take one that has them; then say so here.',
          path: `body[_key=="${_key ?? ''}"].captioned`,
        })),
  },
  {
    id: 'headings-in-order',
    title: 'Headings follow one another without a gap',
    level: 'block',
    from: 'submit',
    who: ['author', 'editor'],
    check: ({post}) => {
      let level = 1
      return (post.body ?? []).flatMap((block) => {
        const next = headingLevel(block)
        if (next === undefined) return []
        const skips = next > level + 1
        level = next
        if (!skips) return []
        return [
          {
            why: 'A heading is more than one level below the one before it; people who listen to the page lose their place.',
            fix: 'Choose the next larger heading.',
            path: `body[_key=="${block._key ?? ''}"]`,
          },
        ]
      })
    },
  },
  {
    id: 'links-speak',
    title: 'Every link says where it leads',
    level: 'warning',
    from: 'submit',
    who: ['author', 'editor'],
    check: ({post}) =>
      (post.body ?? []).flatMap((block) =>
        linkedWords(block)
          .filter((words) => SAYS_NOTHING.test(words.trim()))
          .map((words) => ({
            why: `A link reads “${words.trim()}”; read out alone it says nothing.`,
            fix: 'Link the words that name the page.',
            path: `body[_key=="${block._key ?? ''}"]`,
          })),
      ),
  },
  {
    id: 'patient-consent',
    title: 'A patient’s story has the patient’s consent on file',
    level: 'block',
    from: 'submit',
    who: ['author', 'compliance'],
    check: ({post: {patientStory}, consents}) => {
      if (!patientStory?.included) return []
      if (patientStory.consentId && consents.includes(patientStory.consentId)) return []
      return [
        {
          why: 'The post tells a patient’s story, and there is no valid consent on file under this number.',
          fix: 'Ask compliance to record the consent, and enter its number.',
          path: 'patientStory',
        },
      ]
    },
  },
]

function judgePicture(picture: StoredPicture | null | undefined, path: string): Failure[] {
  if (!picture?.asset?._ref) return []
  const words = picture.alt?.trim() ?? ''
  if (picture.decorative && words !== '') {
    return [{why: 'A picture is marked as decoration and described as well.', fix: 'Keep one of the two.', path}]
  }
  if (!picture.decorative && words === '') {
    return [
      {
        why: 'A picture says nothing to people who cannot see it.',
        fix: 'Describe it in one sentence, or mark it as decoration.',
        path,
      },
    ]
  }
  if (FILE_NAME.test(words)) return [{why: 'A picture’s description is a file name.', fix: 'Say what it shows.', path}]
  return []
}

function headingLevel({_type, style}: StoredBlock): number | undefined {
  const level = _type === 'block' && typeof style === 'string' ? /^h([2-4])$/.exec(style)?.[1] : undefined
  return level === undefined ? undefined : Number(level)
}

function linkedWords(block: StoredBlock): string[] {
  const definitions = (Array.isArray(block['markDefs']) ? block['markDefs'] : []) as StoredBlock[]
  const children = (Array.isArray(block['children']) ? block['children'] : []) as {text?: string; marks?: string[]}[]
  return definitions
    .filter(({_type}) => _type === 'link' || _type === 'internalLink')
    .map(({_key}) =>
      children
        .filter(({marks}) => marks?.includes(_key ?? ''))
        .map(({text}) => text ?? '')
        .join(''),
    )
}
