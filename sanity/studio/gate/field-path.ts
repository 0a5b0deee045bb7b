/** A step of a path as Studio wants it: a field, an entry by its key, an entry by its number. */
export type Step = string | number | {_key: string}

const STEP = /\[_key=="([^"]*)"\]|\[(\d+)\]|\.?([^.[\]]+)/g

/** Reads the gate's paths: `title`, `keyPoints[1]`, `body[_key=="a1"].caption`. */
export function fieldPath(path: string): Step[] {
  return Array.from(path.matchAll(STEP), ([, key, index, field]): Step => {
    if (key !== undefined) return {_key: key}
    return index === undefined ? (field ?? '') : Number(index)
  })
}
