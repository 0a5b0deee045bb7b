/**
 * The parts of a page by name, narrowed from the types that `sanity typegen` reads off the queries.
 *
 * Nothing is declared here twice: change a query, run typegen, and everything that no longer fits fails to compile.
 */
import type {
  CliniciansQueryResult,
  ClinicianQueryResult,
  FeedQueryResult,
  HomeQueryResult,
  PlainText,
  PostQueryResult,
  SiteFrameQueryResult,
  TopicQueryResult,
} from '../../sanity/types.ts'

/** What patients read at one address. */
export type Publication = NonNullable<PostQueryResult>
export type PostCardContent = HomeQueryResult['posts'][number]
export type FeedEntry = FeedQueryResult[number]

export type Author = Publication['authors'][number]
export type Clinician = NonNullable<ClinicianQueryResult>
export type ClinicianEntry = CliniciansQueryResult[number]
export type PersonName = Pick<Author, 'givenName' | 'middleName' | 'familyName'>
export type Credential = Author['credentials'][number]

export type Topic = NonNullable<TopicQueryResult>

export type Body = Publication['body']
type Block = Body[number]
export type TextBlock = Extract<Block, {_type: 'block'}>
export type MarkDefinition = TextBlock['markDefs'][number]
export type CitationMark = Extract<MarkDefinition, {_type: 'citation'}>
export type InternalLinkMark = Extract<MarkDefinition, {_type: 'internalLink'}>
export type FigureBlock = Extract<Block, {_type: 'figure'}>
export type CalloutBlock = Extract<Block, {_type: 'callout'}>
export type CtaInTextBlock = Extract<Block, {_type: 'ctaBlock'}>
export type FaqBlock = Extract<Block, {_type: 'faq'}>
export type DataTableBlock = Extract<Block, {_type: 'dataTable'}>
export type VideoBlock = Extract<Block, {_type: 'video'}>

export type Source = NonNullable<CitationMark['source']>
export type CtaContent = NonNullable<Publication['cta']>
export type DisclaimerContent = Publication['disclaimers'][number]
export type PictureContent = NonNullable<Publication['cover']>
export type ShortText = PlainText | never[]

export type SiteFrame = SiteFrameQueryResult
export type SiteSettings = NonNullable<SiteFrame['settings']>
export type ClinicLocation = SiteSettings['locations'][number]
export type Seo = Publication['seo']
