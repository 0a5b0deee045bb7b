import {useId} from 'react'

import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import styles from './search-form.module.css'

/** `group` names the part of the list that it stands in; choices of one group stand together. */
export type SearchChoice = {value: string; title: string; group?: string}

/**
 * Looks for posts: a plain form that needs no script.
 *
 * @param topics absent in the head of every page, which has the field alone
 */
export function SearchForm({
  query = '',
  topic = null,
  audience = null,
  topics,
  audiences,
  locale = DEFAULT_LOCALE,
}: {
  query?: string
  topic?: string | null
  audience?: string | null
  topics?: readonly SearchChoice[]
  audiences?: readonly SearchChoice[]
  locale?: Locale
}) {
  const say = sayIn(locale)
  const id = useId()
  const isWhole = topics !== undefined
  return (
    <div className={isWhole ? `${styles.search} ${styles.whole}` : styles.search}>
      <form
        action={pathIn(locale, '/search')}
        method="get"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- older browsers do not know the element <search>
        role="search"
        aria-label={say(isWhole ? 'Posts' : 'Site')}
        className={styles.form}
      >
        <div className={styles.field}>
          <label htmlFor={`${id}-q`} className={isWhole ? undefined : 'visually-hidden'}>
            {say(isWhole ? 'What are you looking for?' : 'Search')}
          </label>
          <input
            id={`${id}-q`}
            name="q"
            type="search"
            defaultValue={query}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            placeholder={isWhole ? undefined : say('Search')}
          />
        </div>
        {topics && (
          <Choice id={`${id}-topic`} name="topic" label={say('Topic')} all={say('Every topic')} chosen={topic} choices={topics} />
        )}
        {audiences && (
          <Choice
            id={`${id}-for`}
            name="for"
            label={say('Especially for')}
            all={say('Everyone')}
            chosen={audience}
            choices={audiences}
          />
        )}
        <button type="submit">{say('Search')}</button>
      </form>
    </div>
  )
}

function Choice({
  id,
  name,
  label,
  all,
  chosen,
  choices,
}: {
  id: string
  name: string
  label: string
  all: string
  chosen: string | null
  choices: readonly SearchChoice[]
}) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={chosen ?? ''}>
        <option value="">{all}</option>
        {grouped(choices).map(({group, members}) =>
          group === undefined ? (
            members.map((choice) => <Option key={choice.value} {...choice} />)
          ) : (
            <optgroup key={group} label={group}>
              {members.map((choice) => (
                <Option key={choice.value} {...choice} />
              ))}
            </optgroup>
          ),
        )}
      </select>
    </div>
  )
}

function Option({value, title}: SearchChoice) {
  return <option value={value}>{title}</option>
}

function grouped(choices: readonly SearchChoice[]): {group: string | undefined; members: SearchChoice[]}[] {
  const groups = [...new Set(choices.map(({group}) => group))]
  return groups.map((group) => ({group, members: choices.filter((choice) => choice.group === group)}))
}
