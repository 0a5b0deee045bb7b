import type {Visibility} from '../../../lib/desk/visibility.ts'

const ON_ITS_WAY = {label: 'On its way to readers', color: 'warning'} as const

/**
 * What the badge says.
 *
 * @param today the day in the time zone of whoever looks
 * @returns null where nothing is published
 */
export function wordsFor(
  visibility: Visibility | null,
  today = new Date(),
): {label: string; title?: string; color: 'success' | 'warning'} | null {
  if (visibility === null || visibility.standing === 'unpublished') return null
  if (visibility.standing === 'onItsWay') return ON_ITS_WAY
  if (visibility.since === null) return {label: 'Visible to readers', color: 'success'}
  const since = new Date(visibility.since)
  const time = since.toLocaleTimeString('en-US', {hour12: false})
  const day = since.toLocaleDateString('en-US', {year: 'numeric', month: 'long', day: 'numeric'})
  const isToday = since.toDateString() === today.toDateString()
  return {
    label: `Visible to readers since ${isToday ? time : day}`,
    title: `Every page that shows it has shown this version since ${day}, ${time}.`,
    color: 'success',
  }
}
