import type {Metadata} from 'next'

import {AboutPage} from '@/components/about-page/about-page.tsx'
import {AccessReport} from '@/components/access-report/access-report.tsx'
import results from '@/lib/accessibility/access-results.json'
import {KNOWN_GAPS} from '@/lib/accessibility/known-gaps.ts'
import {getAboutPage} from '@/lib/content/about.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import type {AboutPageContent} from '@/lib/editorial/publication.ts'
import {ABOUT, HOME} from '@/lib/editorial/trail.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

const SLUG = 'accessibility'

/** Until the clinic has written its own page at this address. */
const NOT_WRITTEN_YET: AboutPageContent = {
  _id: 'about-accessibility',
  slug: SLUG,
  title: 'Accessibility',
  summary: 'These pages are for everyone. How they were checked, and what does not work yet.',
  sections: [],
  effectiveFrom: null,
}

export const revalidate = 3600

export async function generateMetadata(): Promise<Metadata> {
  const [frame, page] = await Promise.all([getSiteFrame(), getAboutPage(SLUG)])
  const {title, summary: description} = page ?? NOT_WRITTEN_YET
  return pageMetadata({siteUrl: readSiteUrl(process.env), frame, path: `${ABOUT.path}/${SLUG}`, title, description})
}

/** The clinic's own words, and below them what the tests found: no clinic can have the one without the other. */
export default async function AccessibilityRoute() {
  const [frame, page] = await Promise.all([getSiteFrame(), getAboutPage(SLUG)])
  const {settings} = frame
  return (
    <AboutPage page={page ?? NOT_WRITTEN_YET} trail={[HOME, ABOUT]}>
      <AccessReport
        results={results}
        gaps={KNOWN_GAPS}
        clinic={settings?.clinicName ?? null}
        phone={settings?.locations.find(({phone}) => phone)?.phone ?? null}
      />
    </AboutPage>
  )
}
