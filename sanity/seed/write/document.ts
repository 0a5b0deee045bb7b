/** A document as the Content Lake takes it: plain data with an id and a type. */
export type SeedDocument = {_id: string; _type: string; [field: string]: unknown}

/** A pointer from one document to another; `_key` where it stands in a list. A weak one does not hold its target up. */
export type Reference = {_type: 'reference'; _ref: string; _key?: string; _weak?: true}

export type Picture = {_type: 'image'; asset: Reference; alt: string}

/** What stands in an image's place until its file has been uploaded and has an id. */
const WAITING = 'picture:'

export function refer(id: string): Reference {
  return {_type: 'reference', _ref: id}
}

/** A reference that lets its target be taken down, as the content model wants it for links and the featured post. */
export function referWeakly(id: string): Reference {
  return {...refer(id), _weak: true}
}

/** References for a list; the id is the key, which also keeps the same document from standing there twice. */
export function referAll(...ids: string[]): Reference[] {
  return ids.map((id) => ({...refer(id), _key: id}))
}

export function slug(current: string) {
  return {_type: 'slug', current}
}

/** A drawn picture by its name, with the words for those who cannot see it. */
export function picture(name: string, alt: string): Picture {
  return {_type: 'image', asset: refer(WAITING + name), alt}
}

/**
 * The same content with every picture's name replaced by the id of its uploaded file.
 *
 * @throws Error naming a picture that has no file
 */
export function withAssets<Content>(content: Content, assetIds: Record<string, string>): Content {
  return replace(content) as Content

  function replace(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(replace)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => [field, field === '_ref' ? assetIdFor(inner) : replace(inner)]),
    )
  }

  function assetIdFor(ref: unknown): unknown {
    if (typeof ref !== 'string' || !ref.startsWith(WAITING)) return ref
    const name = ref.slice(WAITING.length)
    const id = assetIds[name]
    if (id === undefined) throw new Error(`The picture “${name}” has not been uploaded.`)
    return id
  }
}
