/** The longest web address that the field of the same name takes. */
const LONGEST = 96

/** A web address out of a title: “Why Knees Click – and when to worry” becomes `why-knees-click-and-when-to-worry`. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
  return plain.slice(0, LONGEST).replace(/-+$/, '')
}
