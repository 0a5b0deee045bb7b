/** A page as search engines and shared links show it: words cut where they have no more room. */

/** Characters; what fits depends on their width, and on whoever shows it. */
export const ROOM = {title: 60, description: 155} as const

export type Snippet = {
  title: string
  description: string
  /** Which of them had to be cut. */
  cut: readonly ('title' | 'description')[]
}

/**
 * @param title for search engines, or else the page's own
 * @param site its name, which follows the title
 */
export function snippetOf({title, description, site}: {title: string; description: string; site: string}): Snippet {
  const whole = {title: [title.trim(), site.trim()].filter(Boolean).join(' · '), description: description.trim()}
  const fields = ['title', 'description'] as const
  return {
    title: cutTo(whole.title, ROOM.title),
    description: cutTo(whole.description, ROOM.description),
    cut: fields.filter((field) => Array.from(whole[field]).length > ROOM[field]),
  }
}

/** At the last space before the edge, as search engines do; a word longer than the line is cut in itself. */
function cutTo(text: string, room: number): string {
  const characters = Array.from(text)
  if (characters.length <= room) return text
  const line = characters.slice(0, room).join('')
  const space = line.lastIndexOf(' ')
  return `${(space > room / 2 ? line.slice(0, space) : line).replace(/[\s,;:·–-]+$/u, '')} …`
}
