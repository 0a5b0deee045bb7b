/** Sanity's rule: 1 to 64 small letters, digits, `_` and `-`, beginning with a letter or a digit. */
const NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/
/** Stands in front of an alias wherever a dataset is named. */
const ALIAS_SIGN = '~'

export function isDatasetName(name: string): boolean {
  return NAME.test(name)
}

/** `~staging` → `staging`; undefined for what is no alias. */
export function aliasIn(name: string): string | undefined {
  const alias = name.startsWith(ALIAS_SIGN) ? name.slice(ALIAS_SIGN.length) : undefined
  return alias !== undefined && isDatasetName(alias) ? alias : undefined
}
