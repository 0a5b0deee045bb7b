/** Stands in for the package that keeps server code out of browsers' bundles: a test is neither. */
export default undefined
