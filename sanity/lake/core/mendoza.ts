/**
 * The difference between two JSON values, in the format that Studio's `mendoza` reads.
 *
 * A patch is a flat list of operations and their operands, for a machine with a stack of what is read and one of what is
 * written. Unchanged fields and members are named by their position, so that Studio knows since when a word has stood
 * where it stands: whoever wrote it stays its author.
 */
import {isObject} from './documents.ts'

export type MendozaPatch = unknown[]

const VALUE = 0
const BLANK = 2
const PUSH_FIELD_COPY = 10
const PUSH_FIELD_BLANK = 11
const PUSH_ELEMENT_COPY = 12
const RETURN_INTO_OBJECT_SAME_KEY_POP = 15
const RETURN_INTO_ARRAY_POP = 16
const SET_FIELD_VALUE = 17
const DELETE_FIELD = 19
const APPEND_VALUE = 20
const APPEND_SLICE = 21
const APPEND_STRING = 22
const APPEND_STRING_SLICE = 23

/** Readers append a run of members as arguments of one call, and those are not without limit. */
const LONGEST_RUN = 10_000
/** What the operations around a cut text take, in characters. Shorter texts are written whole. */
const COST_OF_CUTTING = 24

/**
 * @returns a patch that makes `after` of `before`; `[0, after]`, the whole value, where that is not longer
 */
export function encodeMendoza(before: unknown, after: unknown): MendozaPatch {
  const whole = [VALUE, after]
  const difference = differenceOf(before, after)
  if (!difference) return whole
  return JSON.stringify(difference).length < JSON.stringify(whole).length ? difference : whole
}

function differenceOf(before: unknown, after: unknown): MendozaPatch | undefined {
  if (isObject(before) && isObject(after)) {
    const patch: MendozaPatch = []
    changeObject(before, after, patch)
    return patch
  }
  const rebuilt = rebuild(before, after)
  return rebuilt && [BLANK, ...rebuilt]
}

/** Operations on a copy of `before`, which is on top of both stacks. */
function changeObject(before: Record<string, unknown>, after: Record<string, unknown>, patch: MendozaPatch): void {
  // Fields are numbered in the order of their names, as JavaScript sorts texts.
  for (const [index, key] of Object.keys(before).toSorted(byCodeUnits).entries()) {
    if (!Object.hasOwn(after, key)) patch.push(DELETE_FIELD, index)
    else changeField(index, key, before[key], after[key], patch)
  }
  for (const [key, value] of Object.entries(after)) {
    if (!Object.hasOwn(before, key)) patch.push(SET_FIELD_VALUE, value, key)
  }
}

function changeField(index: number, key: string, before: unknown, after: unknown, patch: MendozaPatch): void {
  if (isObject(before) && isObject(after)) {
    const start = patch.length
    patch.push(PUSH_FIELD_COPY, index)
    const empty = patch.length
    changeObject(before, after, patch)
    if (patch.length === empty) patch.length = start
    else patch.push(RETURN_INTO_OBJECT_SAME_KEY_POP)
    return
  }
  if (isEqual(before, after)) return
  const rebuilt = rebuild(before, after)
  if (!rebuilt) patch.push(SET_FIELD_VALUE, after, key)
  else append(append(patch, [PUSH_FIELD_BLANK, index]), rebuilt).push(RETURN_INTO_OBJECT_SAME_KEY_POP)
}

/** Operations that put a list or a text together from nothing; undefined where it is shorter to write it whole. */
function rebuild(before: unknown, after: unknown): MendozaPatch | undefined {
  if (typeof before === 'string' && typeof after === 'string') return rebuildText(before, after)
  if (Array.isArray(before) && Array.isArray(after)) return rebuildArray(before, after)
  return undefined
}

/** @returns undefined where nothing of the old list is used: blank would remain null, not an empty list */
function rebuildArray(before: unknown[], after: unknown[]): MendozaPatch | undefined {
  const names = before.map(nameOf)
  const positions = new Map<string, number>()
  for (const [index, name] of names.entries()) if (!positions.has(name)) positions.set(name, index)

  const patch: MendozaPatch = []
  let isReused = false
  let run: {from: number; to: number} | undefined
  const endRun = () => {
    if (run) patch.push(APPEND_SLICE, run.from, run.to)
    run = undefined
  }
  /** Where the member that was appended last stood: equal members continue the run they are in. */
  let last = -1
  for (const member of after) {
    const name = nameOf(member)
    const index = names[last + 1] === name ? last + 1 : positions.get(name)
    if (index === undefined) {
      endRun()
      patch.push(APPEND_VALUE, member)
      continue
    }
    last = index
    isReused = true
    const old = before[index]
    // Members without a key are named by all they hold, so these can only be the same.
    const change: MendozaPatch = []
    if (isObject(old) && isObject(member)) changeObject(old, member, change)
    if (change.length > 0) {
      endRun()
      append(append(patch, [PUSH_ELEMENT_COPY, index]), change).push(RETURN_INTO_ARRAY_POP)
    } else if (run?.to === index && index - run.from < LONGEST_RUN) {
      run.to = index + 1
    } else {
      endRun()
      run = {from: index, to: index + 1}
    }
  }
  endRun()
  return isReused ? patch : undefined
}

/** What a member is recognised by in the other list: its key, or everything it holds. */
function nameOf(member: unknown): string {
  if (isObject(member) && typeof member['_key'] === 'string') return `key ${member['_key']}`
  return JSON.stringify(member)
}

/**
 * The beginning and the end that both texts share, around what is new.
 *
 * Positions count bytes of UTF-8. Only these two cuts are safe: the reader miscounts a cut that begins after a character
 * of several bytes and does not go on to the end.
 */
function rebuildText(before: string, after: string): MendozaPatch | undefined {
  if (after.length < COST_OF_CUTTING) return undefined
  const shortest = Math.min(before.length, after.length)
  let prefix = 0
  while (prefix < shortest && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++
  // Half a character is not cut off, neither here nor there.
  if (isInsidePair(before, prefix) || isInsidePair(after, prefix)) prefix--
  let suffix = 0
  while (
    suffix < shortest - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  )
    suffix++
  if (isInsidePair(before, before.length - suffix) || isInsidePair(after, after.length - suffix)) suffix--
  if (prefix + suffix < COST_OF_CUTTING) return undefined

  const patch: MendozaPatch = []
  const middle = after.slice(prefix, after.length - suffix)
  if (prefix > 0) patch.push(APPEND_STRING_SLICE, 0, bytesOf(before, 0, prefix))
  if (middle !== '') patch.push(APPEND_STRING, middle)
  if (suffix > 0) {
    const end = bytesOf(before, 0, before.length)
    patch.push(APPEND_STRING_SLICE, end - bytesOf(before, before.length - suffix, before.length), end)
  }
  return patch
}

function isInsidePair(text: string, index: number): boolean {
  return index > 0 && index < text.length && isHigh(text.charCodeAt(index - 1)) && isLow(text.charCodeAt(index))
}

/** The length of a part in UTF-8. Half a character that stands alone counts three, as the reader has it. */
function bytesOf(text: string, start: number, end: number): number {
  let bytes = 0
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (isHigh(unit) && index + 1 < end && isLow(text.charCodeAt(index + 1))) {
      bytes += 4
      index++
    } else bytes += 3
  }
  return bytes
}

function isHigh(unit: number): boolean {
  return unit >= 0xd8_00 && unit <= 0xdb_ff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc_00 && unit <= 0xdf_ff
}

/** Equal as JSON: the order of attributes means nothing. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((member, index) => isEqual(member, b[index]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1
}

/** Lists may be longer than a call has room for arguments. */
function append(patch: MendozaPatch, more: MendozaPatch): MendozaPatch {
  for (const operation of more) patch.push(operation)
  return patch
}
