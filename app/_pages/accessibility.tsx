import type {Metadata} from 'next'

import {getAboutPage, getSiteFrame} from '@/app/_pages/asked-once.ts'
import {AboutPage} from '@/components/about-page/about-page.tsx'
import {AccessReport} from '@/components/access-report/access-report.tsx'
import results from '@/lib/accessibility/access-results.json'
import {KNOWN_GAPS} from '@/lib/accessibility/known-gaps.ts'
import type {AboutPageContent} from '@/lib/editorial/publication.ts'
import {ABOUT, HOME, stopIn} from '@/lib/editorial/trail.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {inEveryLanguage, pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

const SLUG = 'accessibility'
const PATH = `${ABOUT.path}/${SLUG}`

export async function accessibilityMetadata(locale: Locale): Promise<Metadata> {
  const [frame, {title, summary: description}] = await Promise.all([getSiteFrame(locale), getPage(locale)])
  const languages = inEveryLanguage(PATH, frame)
  return pageMetadata({
    siteUrl: readSiteUrl(process.env),
    frame,
    path: pathIn(locale, PATH),
    title,
    description,
    locale,
    languages,
  })
}

/** The clinic's own words, and below them what the tests found: no clinic can have the one without the other. */
export async function Accessibility({locale}: {locale: Locale}) {
  const [frame, page] = await Promise.all([getSiteFrame(locale), getPage(locale)])
  const {settings} = frame
  return (
    <AboutPage page={page} trail={[stopIn(locale, HOME), stopIn(locale, ABOUT)]} locale={locale}>
      <AccessReport
        results={results}
        gaps={KNOWN_GAPS}
        clinic={settings?.clinicName ?? null}
        phone={settings?.locations.find(({phone}) => phone)?.phone ?? null}
        locale={locale}
      />
    </AboutPage>
  )
}

async function getPage(locale: Locale): Promise<AboutPageContent> {
  return (await getAboutPage(SLUG, locale)) ?? notWrittenYet(locale)
}

/** Until the clinic has written its own page at this address. */
function notWrittenYet(locale: Locale): AboutPageContent {
  const say = sayIn(locale)
  return {
    _id: 'about-accessibility',
    slug: SLUG,
    title: say('Accessibility'),
    summary: say('These pages are for everyone. How they were checked, and what does not work yet.'),
    sections: [],
    effectiveFrom: null,
    translatedFields: ['title', 'summary'],
  }
}
