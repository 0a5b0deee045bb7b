/** Where a post stands as Markdown. */
export function markdownPath(slug: string): string {
  return `/posts/${slug}.md`
}
