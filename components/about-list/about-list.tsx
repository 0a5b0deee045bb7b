import type {AboutPageEntry} from '@/lib/editorial/publication.ts'
import {ABOUT, CLINICIANS, type Crumb} from '@/lib/editorial/trail.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {languageLeft} from '@/lib/language/translated.ts'

import {PageHeader} from '../page-header/page-header.tsx'
import styles from './about-list.module.css'

/** Everything on how the clinic works. */
export function AboutList({
  pages,
  trail,
  locale = DEFAULT_LOCALE,
}: {
  pages: readonly AboutPageEntry[]
  trail: readonly Crumb[]
  locale?: Locale
}) {
  const say = sayIn(locale)
  return (
    <div className="wide">
      <PageHeader
        trail={trail}
        title={say(ABOUT.title)}
        summary={say('Who writes here, who checks it, and what happens when something is wrong.')}
        locale={locale}
      />
      <ul className={styles.list}>
        {pages.map((page) => (
          <li key={page._id}>
            <a href={pathIn(locale, `${ABOUT.path}/${page.slug}`)} lang={languageLeft(page, 'title', locale)}>
              {page.title}
            </a>
            {page.summary && <p lang={languageLeft(page, 'summary', locale)}>{page.summary}</p>}
          </li>
        ))}
        <li>
          <a href={pathIn(locale, CLINICIANS.path)}>{say(CLINICIANS.title)}</a>
          <p>{say('The people whose names stand above the posts, and what the letters mean.')}</p>
        </li>
      </ul>
    </div>
  )
}
