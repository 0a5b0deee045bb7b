/**
 * The few people, works and pictures that stand in every example: always the same, never random.
 *
 * They are the demo clinic's, so that the gallery shows their pictures where the demo content is loaded.
 */
import type {Licensure} from '@/lib/editorial/byline.ts'
import type {CtaContent} from '@/lib/editorial/offers/shown.ts'
import type {
  Author,
  NoticeContent,
  PictureContent,
  PostCardContent,
  Publication,
  ShortText,
  SiteFrame,
  TopicEntry,
  Source,
} from '@/lib/editorial/publication.ts'

export function words(text: string, key = 'p1'): ShortText {
  return [
    {_type: 'block', _key: key, style: 'normal', markDefs: [], children: [{_type: 'span', _key: `${key}s`, text, marks: []}]},
  ]
}

export function linked(text: string, href: string): ShortText {
  return [
    {
      _type: 'block',
      _key: 'p1',
      style: 'normal',
      markDefs: [{_type: 'link', _key: 'l1', href}],
      children: [{_type: 'span', _key: 's1', text, marks: ['l1']}],
    },
  ]
}

const picture = (assetId: string, alt: string): PictureContent => ({assetId, alt, lqip: null, crop: null, hotspot: null})

export const pictures = {
  walking: picture(
    'image-e9bbcf0d4f64204a42db7416fd183c4233a27883-1800x1200-png',
    'A woman walks uphill; a red line runs from her lower back to her foot.',
  ),
  okafor: picture('image-087cef6e9eaa7aa2a7b42c3f789f026270658038-800x800-png', 'Maren Okafor'),
  decorative: picture('image-e9bbcf0d4f64204a42db7416fd183c4233a27883-1800x1200-png', ''),
}

export const people = {
  okafor: {
    _id: 'clinician-okafor',
    slug: 'maren-okafor',
    givenName: 'Maren',
    middleName: null,
    familyName: 'Okafor',
    profession: 'physicalTherapist',
    credentials: [
      {
        abbreviation: 'OCS',
        fullName: 'Board-Certified Clinical Specialist in Orthopaedic Physical Therapy',
        category: 'nationalCertification',
      },
      {abbreviation: 'DPT', fullName: 'Doctor of Physical Therapy', category: 'degreeProfessional'},
      {abbreviation: 'PT', fullName: 'Physical Therapist', category: 'license'},
    ],
    jobTitle: 'Lead physical therapist',
    status: 'active',
    photo: {...pictures.okafor, lqip: null},
    bio: words('Maren looks after backs, necks and the nerves that start there.'),
  },
  haddad: {
    _id: 'clinician-haddad',
    slug: 'leila-haddad',
    givenName: 'Leila',
    middleName: null,
    familyName: 'Haddad',
    profession: 'physicianMD',
    credentials: [
      {
        abbreviation: 'FAAPMR',
        fullName: 'Fellow of the American Academy of Physical Medicine and Rehabilitation',
        category: 'fellowship',
      },
      {abbreviation: 'MD', fullName: 'Doctor of Medicine', category: 'degreeProfessional'},
    ],
    jobTitle: null,
    status: 'formerContributor',
    photo: null,
    bio: words('Leila asks how well you can do what matters to you.'),
  },
  sorrel: {
    _id: 'clinician-sorrel',
    slug: 'hannah-sorrel',
    givenName: 'Hannah',
    middleName: null,
    familyName: 'Sorrel',
    profession: 'physicalTherapist',
    credentials: [
      {abbreviation: 'DPT', fullName: 'Doctor of Physical Therapy', category: 'degreeProfessional'},
      {abbreviation: 'PT', fullName: 'Physical Therapist', category: 'license'},
    ],
    jobTitle: 'Physical therapist, spine team',
    status: 'active',
    photo: null,
    bio: words('Hannah reads what others write about backs before patients do.'),
    licensedIn: 'Licensed in MT',
  },
} satisfies Record<string, Author>

/** The same people as a page in Spanish has them; of the second one nobody has written anything in Spanish. */
export const peopleInSpanish = {
  okafor: {
    ...people.okafor,
    jobTitle: 'Fisioterapeuta principal',
    bio: words('Maren atiende espaldas, cuellos y los nervios que empiezan ahí.'),
    licensedIn: 'Con licencia en MT',
    translatedFields: ['jobTitle', 'bio'],
  },
  haddad: people.haddad,
} satisfies Record<string, Author>

/** No license in force at the time of the examples. */
export const lapsed: Licensure = {licensed: [], now: Date.parse('2026-11-20T12:00:00.000Z')}

/** What the byline said when the post went out. */
export const snapshots = {
  okafor: {
    _key: 'clinician-okafor',
    name: 'Maren Okafor',
    profession: 'Physical therapist',
    letters: ['PT', 'DPT'],
    spelledOut: ['Board-Certified Clinical Specialist in Orthopaedic Physical Therapy'],
    licensedIn: [],
    asOf: '2026-09-15T14:00:00.000Z',
  },
  haddad: {
    _key: 'clinician-haddad',
    name: 'Leila Haddad',
    profession: 'Physician',
    letters: ['MD', 'FAAPMR'],
    spelledOut: [],
    licensedIn: [],
    asOf: '2026-09-15T14:00:00.000Z',
  },
} satisfies Record<string, Publication['bylines'][number]>

export const interests = {
  none: {none: true, items: [], attestedAt: '2026-06-01T16:00:00.000Z'},
  consulting: {
    none: false,
    items: [
      {type: 'consulting', entity: 'Acme Needles', description: 'Paid for two talks in 2025.'},
      {type: 'research', entity: 'The Made-Up Foundation', description: null},
    ],
    attestedAt: '2026-06-01T16:00:00.000Z',
  },
} satisfies Record<string, NonNullable<Author['interests']>>

export const sponsorship = {
  kind: 'sponsored',
  sponsor: 'Acme Needles',
  role: 'paid for the time, did not see the text',
} satisfies Publication['sponsorship']

export const corrections = {
  typo: {_key: 'correction-1', severity: 'typo', at: '2026-09-16T16:00:00.000Z', summary: 'Mended a misspelled word.'},
  minor: {
    _key: 'correction-2',
    severity: 'minor',
    at: '2026-09-20T16:00:00.000Z',
    summary: 'An earlier version gave the wrong year for a guideline.',
  },
  major: {
    _key: 'correction-3',
    severity: 'major',
    at: '2026-10-02T16:00:00.000Z',
    summary: 'An earlier version said that most people feel better after one session. The trials do not show that.',
  },
  safety: {
    _key: 'correction-4',
    severity: 'safety',
    at: '2026-11-12T15:30:00.000Z',
    summary: 'An earlier version left out that people who take blood thinners should ask their doctor before dry needling.',
  },
} satisfies Record<string, Publication['corrections'][number]>

export const retraction = {
  at: '2026-11-18T18:00:00.000Z',
  reason: 'The trial it rested on was withdrawn by its journal.',
  notice: 'The editors of Thistledown Rounds have taken this post back. We no longer stand by what it said about needling.',
} satisfies Publication['retraction']

export const sources = {
  medlinePlus: {
    _id: 'source-medlineplus',
    title: 'Sciatica',
    type: 'government',
    authors: ['National Library of Medicine'],
    containerTitle: 'MedlinePlus',
    publisher: null,
    year: null,
    volume: null,
    issue: null,
    pages: null,
    doi: null,
    pmid: null,
    url: 'https://medlineplus.gov/sciatica.html',
    accessedOn: '2026-11-20',
  },
  guideline: {
    _id: 'source-guideline',
    title: 'A guideline that exists in tests alone',
    type: 'guideline',
    authors: ['Doe J', 'Poe A'],
    containerTitle: 'J Made Up',
    publisher: null,
    year: 2021,
    volume: '51',
    issue: '11',
    pages: '1-60',
    doi: '10.5555/rounds.test.1',
    pmid: null,
    url: null,
    accessedOn: null,
  },
} satisfies Record<string, Source>

export const disclaimers = {
  education: {
    _id: 'notice-education',
    kind: 'educationOnly',
    severity: 'info',
    placement: 'belowBody',
    text: words('This post is for education. It is not medical advice.'),
  },
  scope: {
    _id: 'notice-scope',
    kind: 'scopeOfPractice',
    severity: 'important',
    placement: 'aboveBody',
    text: words('State law decides who may perform dry needling.'),
  },
} satisfies Record<string, NoticeContent>

export const ctas = {
  freeAssessment: {
    id: 'cta-free',
    place: 'end',
    number: 1,
    variant: null,
    headline: 'Not sure where to start?',
    body: 'Tell us what hurts and what you miss doing.',
    tone: 'quiet',
    picture: null,
    actions: [
      {
        key: 'book',
        kind: 'book',
        label: 'Schedule a free assessment',
        href: 'https://book.example/start',
        counted: '/go/cta-free/book?on=/posts/dry-needling-and-sciatica&at=end',
      },
      {
        key: 'video',
        kind: 'telehealth',
        label: 'Free assessment by telehealth',
        href: 'https://book.example/video',
        counted: '/go/cta-free/video?on=/posts/dry-needling-and-sciatica&at=end',
      },
    ],
    notes: [
      {
        id: 'notice-federal',
        text: words('Not available to people covered by Medicare, Medicaid, TRICARE or any other federal health program.'),
      },
    ],
    onlyIn: [],
    dependsOnState: false,
  },
  call: {
    id: 'cta-call',
    place: 'end',
    number: 1,
    variant: null,
    headline: 'Ready for a plan that fits your week?',
    body: null,
    tone: 'warm',
    picture: null,
    actions: [
      {
        key: 'call',
        kind: 'phone',
        label: 'Call +1 555 555 0100',
        href: 'tel:+15555550100',
        counted: '/go/cta-call/call?on=/posts/dry-needling-and-sciatica&at=end',
      },
    ],
    notes: [],
    onlyIn: [],
    dependsOnState: false,
  },
} satisfies Record<string, CtaContent>

export const cards = {
  dryNeedling: {
    _id: 'post-dry-needling',
    locale: 'en' as const,
    slug: 'dry-needling-and-sciatica',
    title: 'Can dry needling help with sciatica pain?',
    excerpt: 'A thin needle cannot free a pinched nerve, but it may calm the tight muscles around it.',
    publishedAt: '2026-09-15T14:00:00.000Z',
    cover: {...pictures.walking, lqip: null},
    authors: [people.okafor, people.haddad],
    topic: {_id: 'topic-back', slug: 'back-and-neck', title: 'Back and neck'},
  },
  bare: {
    _id: 'post-bare',
    locale: 'en' as const,
    slug: 'your-first-visit',
    title: 'Your first visit, minute by minute',
    excerpt: 'What to bring, what we ask, what we test and what you go home with.',
    publishedAt: '2026-08-01T03:00:00.000Z',
    cover: null,
    authors: [],
    topic: null,
  },
} satisfies Record<string, PostCardContent>

export const frame: SiteFrame = {
  settings: {
    title: 'Thistledown Rounds',
    description: 'Posts by the clinicians of Thistledown Physical Therapy.',
    clinicName: 'Thistledown Physical Therapy',
    about: words('Thistledown Physical Therapy is a fictional clinic.'),
    emergencyNotice: 'In an emergency call 911.',
    languageHelp: {
      phone: '+1 555 555 0100',
      notices: [
        {code: 'es', text: 'Tiene a su disposición servicios gratuitos de asistencia lingüística. Llame al'},
        {code: 'ar', text: 'خدمات المساعدة اللغوية تتوافر لك بالمجان. اتصل برقم'},
      ],
    },
    locations: [
      {
        _id: 'location-mill-lane',
        name: 'Mill Lane',
        slug: '',
        address: {street: '12 Mill Lane', city: 'Thistledown Falls', region: 'MT', postalCode: '00000'},
        phone: '+1 555 555 0100',
        hours: ['Monday to Thursday, 7 am – 6 pm'],
        services: ['Physical therapy', 'Hand therapy'],
        telehealth: true,
      },
    ],
  },
  locales: ['en', 'es'],
  topics: [
    {_id: 'topic-back', slug: 'back-and-neck', title: 'Back and neck', isBodyArea: true},
    {_id: 'topic-knee', slug: 'hip-and-knee', title: 'Hip and knee', isBodyArea: false},
  ],
}

/** The same as pages list them that have room for a sentence about each. */
export const topics: TopicEntry[] = [
  {
    _id: 'topic-back',
    slug: 'back-and-neck',
    title: 'Back and neck',
    summary: 'Why backs and necks hurt, what helps, and when to get help fast.',
    isBodyArea: true,
  },
  {
    _id: 'topic-knee',
    slug: 'hip-and-knee',
    title: 'Hip and knee',
    summary: 'Arthritis, stairs, strength and surgery.',
    isBodyArea: false,
  },
]

export const emptyFrame: SiteFrame = {settings: null, topics: [], locales: ['en']}
