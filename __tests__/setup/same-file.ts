/** Ends with an error where two files differ: generated files are committed, and must be what would be generated now. */
import {readFileSync} from 'node:fs'

const [made = '', committed = '', remedy = ''] = process.argv.slice(2)

if (readFileSync(made, 'utf8').trim() !== readFileSync(committed, 'utf8').trim()) {
  process.stderr.write(`${committed} is not up to date. Run “${remedy}” and commit the result.\n`)
  process.exitCode = 1
}
