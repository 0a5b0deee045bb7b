import type {SiteSettings} from '@/lib/editorial/publication.ts'
import {languageAttributes, nameOfLanguage} from '@/lib/language/locales.ts'
import type {Crumb} from '@/lib/editorial/trail.ts'
import {safeHref} from '@/lib/text/safe-url.ts'

import {PageHeader} from '../page-header/page-header.tsx'
import styles from './language-help.module.css'

type Help = NonNullable<SiteSettings['languageHelp']>

export const LANGUAGE_HELP_PATH = '/language-help'

/** The id of a language's notice; an underscore keeps it apart from ids made of headings. */
export function noticeId(code: string): string {
  return `help_${code}`
}

/** That an interpreter costs nothing, to everybody in their own language, with the number to call. */
export function LanguageHelp({help, trail}: {help: Help; trail: readonly Crumb[]}) {
  const href = help.phone ? safeHref(`tel:${help.phone.replaceAll(/[^\d+]/g, '')}`) : undefined
  return (
    <div className="wide">
      <PageHeader trail={trail} title="Language help" />
      <ul className={styles.notices} role="list">
        {help.notices.map(({code, text}) => (
          <li key={code} id={noticeId(code)} {...languageAttributes(code)}>
            <h2>{nameOfLanguage(code)}</h2>
            <p>
              {text} {help.phone && <bdi dir="ltr">{href ? <a href={href}>{help.phone}</a> : help.phone}</bdi>}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
