/** The package's main file is CommonJS for Node and a module for bundlers; this one is the same for both. */
declare module 'opentype.js/dist/opentype.mjs' {
  export {parse} from 'opentype.js'
}
