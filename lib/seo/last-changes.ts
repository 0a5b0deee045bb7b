/**
 * When the newest change was made to any post that a topic lists, or that a clinician wrote.
 *
 * @param posts each with the ids of its topics and authors
 * @returns instants by those ids; nothing for a list whose last change nobody knows
 */
export function lastChanges(posts: readonly {changedAt: string; listIds: readonly string[]}[]): Map<string, string> {
  const newest = new Map<string, string>()
  for (const {changedAt, listIds} of posts) {
    if (Number.isNaN(Date.parse(changedAt))) continue
    for (const id of listIds) {
      const known = newest.get(id)
      if (known === undefined || Date.parse(changedAt) > Date.parse(known)) newest.set(id, changedAt)
    }
  }
  return newest
}
