/** The forms in which posts can be followed. Each list of posts has one address for each, below the list's own. */
export const FEED_FORMATS = {
  rss: {file: 'feed.xml', mediaType: 'application/rss+xml'},
  atom: {file: 'atom.xml', mediaType: 'application/atom+xml'},
  json: {file: 'feed.json', mediaType: 'application/feed+json'},
} as const

export type FeedFormat = keyof typeof FEED_FORMATS

/** @param path of the page that lists the same posts, `/` for all */
export function feedPath(path: string, file: (typeof FEED_FORMATS)[FeedFormat]['file']): string {
  return `${path === '/' ? '' : path}/${file}`
}
