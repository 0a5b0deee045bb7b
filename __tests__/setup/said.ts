/**
 * Everything that a page says, in its order: its title, its words, its data for search engines, and what stands in attributes that
 * people see, hear or follow. Whole in itself, so that it also runs inside a browser's page.
 */
export function said(html: string): string[] {
  const attributes =
    'href src alt title value placeholder lang datetime action name for role aria-label aria-describedby aria-labelledby'
  const page = new DOMParser().parseFromString(html, 'text/html')
  const data = [...page.querySelectorAll('script[type="application/ld+json"]')].map(({textContent}) => textContent)
  for (const silent of page.querySelectorAll('script, style, template')) silent.remove()
  const told = [...page.querySelectorAll('body, body *, html, meta')].flatMap((element) =>
    attributes.split(' ').flatMap((name) => {
      const value = element.getAttribute(name)
      return value === null ? [] : [`${element.tagName} ${name}=${value}`]
    }),
  )
  return [page.title, page.body.textContent, ...data, ...told]
}
