/**
 * The parts of a page by name, narrowed from the types that `sanity typegen` reads off the queries.
 *
 * Nothing is declared here twice: change a query, run typegen, and everything that no longer fits fails to compile.
 */
import type {BylineCredential, Licensure, NameParts} from './byline.ts'
import type {Locale} from '../language/locales.ts'
import type {Translated} from '../language/translated.ts'
import type {GlossaryTerm} from './readability/glossary.ts'
import type {CtaContent} from './offers/shown.ts'
import type {Currency} from './review-dates.ts'
import type {
  AboutPageQueryResult,
  AboutPagesQueryResult,
  CliniciansQueryResult,
  ClinicianQueryResult,
  FeedQueryResult,
  HomeQueryResult,
  PlainText,
  PostQueryResult,
  SiteFrameQueryResult,
  TopicQueryResult,
} from '../../sanity/types.ts'

/**
 * An answer of the content lake without the documents that came along for their seals, and without what the desk has not
 * published: null in a field, absent from a list. `lib/content` makes it so.
 */
export type Proven<Answer> = Answer extends readonly (infer Entry)[]
  ? NonNullable<Proven<Entry>>[]
  : Answer extends {stored: unknown}
    ? ProvenFields<Answer> | null
    : Answer extends object
      ? ProvenFields<Answer>
      : Answer
type ProvenFields<Fields extends object> = {
  [Name in keyof Fields as Exclude<Name, 'stored'>]: Name extends 'document' | 'proof' ? Fields[Name] : Proven<Fields[Name]>
}

type StoredPublication = NonNullable<Proven<PostQueryResult>>
type StoredEntry = Proven<FeedQueryResult>[number]

/**
 * A person with what their licenses let them be called now. Without it letters are shown as they are recorded, which
 * only examples and drafts do.
 */
type Licensed<Person> = Untranslated<Omit<Person, 'credentials' | 'honorificPrefix' | 'generationalSuffix' | 'interests'>> & {
  credentials: BylineCredential[]
  honorificPrefix?: 'none' | 'Dr' | null
  generationalSuffix?: string | null
  interests?: StoredPublication['authors'][number]['interests']
  licensure?: Licensure
  licensedIn?: string | null
}

/** A notice in the wording that is in effect. */
export type NoticeContent = {
  _id: string
  kind: string
  severity: 'info' | 'important' | 'critical'
  placement: 'aboveBody' | 'belowBody'
  text: ShortText
}

/** Something that is kept in several languages, in one of them. */
type Untranslated<Content> = Omit<Content, 'translations'> & Translated

/** The same post in another language. */
export type OtherLanguage = {locale: Locale; slug: string; title: string}

/** What readers of a translation should know about it. */
export type MadeFrom = {
  by: 'person' | 'software'
  /** What it was translated from, where that is still to be read. */
  original: (OtherLanguage & {isNewer: boolean; isRetracted: boolean}) | null
}

/** What patients read at one address: sealed words, with everything that is looked up when the page is rendered. */
export type Publication = Omit<
  StoredPublication,
  | 'document'
  | 'authors'
  | 'reviewers'
  | 'works'
  | 'furtherSourceIds'
  | 'glossary'
  | 'body'
  | 'cover'
  | 'placeholders'
  | 'locale'
  | 'topics'
  | 'madeFrom'
  | 'versions'
> & {
  locale: Locale
  topics: Untranslated<StoredPublication['topics'][number]>[]
  /** Absent for a post that is no translation. */
  madeFrom: MadeFrom | null
  /** Besides this one, in the order of the site's languages. */
  otherLanguages: readonly OtherLanguage[]
  authors: Licensed<StoredPublication['authors'][number]>[]
  reviewers: Licensed<StoredPublication['reviewers'][number]>[]
  body: Body
  cover: PictureContent | null
  furtherSources: Source[]
  notices: NoticeContent[]
  /** A notice for its readers, above it. */
  bar: CtaContent | null
  cta: CtaContent | null
  currency: Currency
  /** Hard words of the text with their explanations, as they were reviewed. */
  glossary: readonly GlossaryTerm[]
}
/** A post as another one names it. */
type NamedPost = {_id: string; slug: string; title: string; excerpt: string}
/** Where a reader may go on. */
export type NextPosts = {
  /** The series a post belongs to, where there is a next part. */
  series: {name: string; next: NamedPost} | null
  posts: readonly NamedPost[]
}
type StoredCard = Proven<HomeQueryResult>['posts'][number]
/** A post as the list of what can be written beside its page shows it. */
export type EditablePost = {
  /** Its published id. */
  id: string
  title: string
  authors: readonly NameParts[]
  /** ISO 8601. */
  editedAt: string
  /** Whether somebody has begun to change it, or to write it. */
  hasDraft: boolean
}

export type PostCardContent = Omit<StoredCard, 'proof' | 'topic' | 'locale'> & {
  locale: Locale
  topic: Untranslated<NonNullable<StoredCard['topic']>> | null
}
export type FeedEntry = Pick<
  StoredEntry,
  | '_id'
  | 'slug'
  | 'title'
  | 'excerpt'
  | 'publishedAt'
  | 'updatedAt'
  | 'lastReviewedAt'
  | 'nextReviewAt'
  | 'standing'
  | 'keyPoints'
  | 'sponsorship'
  | 'corrections'
> & {
  locale: Locale
  topics: Untranslated<StoredEntry['topics'][number]>[]
  authors: Licensed<StoredEntry['authors'][number]>[]
  reviewers: Licensed<StoredEntry['reviewers'][number]>[]
  currency: Currency
  body: Body
  cover: PictureContent | null
  furtherSources: Source[]
  notices: NoticeContent[]
}

export type Author = Publication['authors'][number]
export type Reviewer = Publication['reviewers'][number]
type StoredClinician = NonNullable<Proven<ClinicianQueryResult>>
export type Clinician = Licensed<Omit<StoredClinician, 'posts' | 'reviewed' | 'portrait'>> & {
  portrait: PictureContent | null
  posts: PostCardContent[]
  reviewed: (Omit<StoredClinician['reviewed'][number], 'document' | 'locale'> & {locale: Locale})[]
}
export type ClinicianEntry = Licensed<Proven<CliniciansQueryResult>[number]>

export type Topic = Untranslated<Omit<NonNullable<Proven<TopicQueryResult>>, 'posts'>> & {posts: PostCardContent[]}

type StoredBody = StoredPublication['body']
type StoredTextBlock = Extract<StoredBody[number], {_type: 'block'}>
type StoredMark = StoredTextBlock['markDefs'][number]
type StoredCitation = Extract<StoredMark, {_type: 'citation'}>

/** A pointer to the work that supports some words, as the work stood when the post was published. */
export type CitationMark = Omit<StoredCitation, 'sourceId'> & {source: Source | null}
export type MarkDefinition = Exclude<StoredMark, StoredCitation> | CitationMark
export type TextBlock = Omit<StoredTextBlock, 'markDefs'> & {markDefs: MarkDefinition[]}
type Block = StoredBody[number]
type StoredCtaBlock = Extract<Block, {_type: 'ctaBlock'}>
export type CtaInTextBlock = Omit<StoredCtaBlock, 'offer'> & {cta: CtaContent | null}
export type Body = (
  | Exclude<Block, StoredTextBlock | StoredCtaBlock | StoredFigure | StoredVideo>
  | TextBlock
  | CtaInTextBlock
  | FigureBlock
  | VideoBlock
)[]
export type InternalLinkMark = Extract<MarkDefinition, {_type: 'internalLink'}>
type StoredFigure = Extract<Block, {_type: 'figure'}>
export type FigureBlock = Placed<StoredFigure>
export type CalloutBlock = Extract<Block, {_type: 'callout'}>
export type ExerciseBlock = Extract<Block, {_type: 'exercise'}>
export type FaqBlock = Extract<Block, {_type: 'faq'}>
export type DataTableBlock = Extract<Block, {_type: 'dataTable'}>
type StoredVideo = Extract<Block, {_type: 'video'}>
export type VideoBlock = Omit<StoredVideo, 'poster'> & {poster: PictureContent | null}

type Work = StoredPublication['works'][number]
export type Source = Omit<Work, 'live'> & {concern?: NonNullable<Work['live']>['concern']}
/** A picture with its placeholder. */
type Placed<Picture> = Omit<Picture, 'lqip'> & {lqip: string | null}
export type PictureContent = Placed<NonNullable<StoredPublication['cover']>>
export type ShortText = PlainText | never[]

/** A page on how the clinic works, and as a list names it. */
export type AboutPageContent = Untranslated<NonNullable<Proven<AboutPageQueryResult>>>
export type AboutPageEntry = Untranslated<Proven<AboutPagesQueryResult>[number]>

/** Why a page was removed, when, and what to read instead: what its address says from then on. */
export type Withdrawal = {reason: string; on: string | null; replacement: {title: string; path: string} | null}

/** A topic as a list names it; the sentence about it is absent where there is no room for one. */
export type TopicEntry = SiteFrame['topics'][number] & {summary?: string}

type StoredFrame = Proven<SiteFrameQueryResult>
type StoredSettings = NonNullable<StoredFrame['settings']>
export type SiteFrame = Omit<StoredFrame, 'settings' | 'topics'> & {
  settings: (Untranslated<Omit<StoredSettings, 'locations' | 'locales'>> & {locations: ClinicLocation[]}) | null
  topics: Untranslated<StoredFrame['topics'][number]>[]
  /** In which the clinic writes, the first one included. */
  locales: readonly Locale[]
}
export type SiteSettings = NonNullable<SiteFrame['settings']>
/** What a feed says of the clinic; null where nobody has written it yet. */
export type Channel = {settings: Pick<SiteSettings, 'title' | 'description' | 'clinicName'> | null}
export type ClinicLocation = Untranslated<StoredSettings['locations'][number]>
export type Seo = Publication['seo']
