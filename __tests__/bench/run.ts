/** `npm run bench -- <name>`: answers one question with numbers; without a name it lists the questions. */
import {readdirSync} from 'node:fs'
import {join} from 'node:path'

const FOLDER = import.meta.dirname
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
const [asked] = process.argv.slice(2)

if (asked !== undefined && names.includes(asked)) {
  await import(join(FOLDER, `${asked}.bench.ts`))
} else {
  process.stdout.write(`Benchmarks: ${names.join(', ')}\nRun one with: npm run bench -- ${names[0]}\n`)
  process.exitCode = asked === undefined ? 0 : 1
}
