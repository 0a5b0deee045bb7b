/** What a field for date and time takes: the person's own clock, to the minute. */
export function toLocalField(instant: number): string {
  const offset = new Date(instant).getTimezoneOffset() * 60_000
  return new Date(instant - offset).toISOString().slice(0, 16)
}

/** The instant that such a field means; the minute counts to its end, so that “now” holds what was published in it. */
export function fromLocalField(value: string): string | null {
  const time = Date.parse(value)
  return Number.isNaN(time) ? null : new Date(time + 59_999).toISOString()
}

/** “March 3, 2026 at 2:00:00 PM EST” */
export function inFull(at: string | null): string {
  const time = Date.parse(at ?? '')
  return Number.isNaN(time) ? 'no date' : new Date(time).toLocaleString('en-US', {dateStyle: 'long', timeStyle: 'long'})
}
