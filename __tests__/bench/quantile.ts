/** @param share 0.5 for the middle one, 0.99 for the one that all but the slowest hundredth stay below */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
}

/** “0.42 ms”, “120 ms”. */
export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`
}
