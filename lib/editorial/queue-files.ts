/** Queues as files that other programs read: a table for spreadsheets, a calendar, a letter. */
import {csvOf} from '../text/csv.ts'
import {sha256Hex} from './content-hash.ts'
import {QUEUES, type QueueItem, type Queues} from './queues.ts'

/** A table for spreadsheets. */
export function toCsv(queues: Queues): string {
  const rows = [['List', 'Title', 'Why', 'Date', 'Document']]
  for (const {value, title} of QUEUES)
    for (const item of queues[value]) rows.push([title, item.title, item.why, item.at ?? '', item.id])
  return csvOf(rows)
}

/**
 * An iCalendar file (RFC 5545) with one all-day event for each date: reviews that fall due, licenses that end.
 *
 * @param now milliseconds since 1970
 */
export function toCalendar(queues: Queues, now: number): string {
  const dated = (['overdue', 'dueIn30', 'dueIn90', 'licensesExpiring'] as const).flatMap((name) =>
    queues[name].flatMap((item) => (item.at ? [{name, item, at: item.at}] : [])),
  )
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rounds//Editorial desk//EN',
    ...dated.flatMap(({name, item, at}) => event(name, item, at, now)),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

function event(name: string, {id, title, why}: QueueItem, at: string, now: number): string[] {
  const date = at.slice(0, 10).replaceAll('-', '')
  return [
    'BEGIN:VEVENT',
    `UID:${sha256Hex(`${name} ${id} ${date}`).slice(0, 32)}@rounds`,
    `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
    `DTSTART;VALUE=DATE:${date}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(why)}`,
    'END:VEVENT',
  ]
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n')
}

/** Lines longer than 75 bytes are broken, and go on after a blank. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (bytes + size > 74) {
      parts.push(part)
      part = ''
      bytes = 0
    }
    part += letter
    bytes += size
  }
  return [...parts, part].join('\r\n ')
}

/** A letter to one person; empty where nothing waits. */
export function toDigest(queues: Queues, name: string, at: string): string {
  const sections = QUEUES.filter(({value}) => queues[value].length > 0).map(
    ({value, title}) => `${title}\n${queues[value].map((item) => `  · ${item.title}: ${item.why}`).join('\n')}`,
  )
  if (sections.length === 0) return ''
  return `${name}, this waits at the editorial desk (${at.slice(0, 10)}):\n\n${sections.join('\n\n')}\n`
}
