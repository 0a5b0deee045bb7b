/** Whether two JSON values say the same; attributes have no order. */
export function isDeepEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const [ours, theirs] = [Object.entries(left), right as Record<string, unknown>]
  return (
    ours.length === Object.keys(right).length &&
    ours.every(([key, value]) => Object.hasOwn(theirs, key) && isDeepEqual(value, theirs[key]))
  )
}
