/**
 * `npm run bench -- presses`: does the site count every button that is pressed, when many are, and when its machine dies?
 *
 * Five hundred readers a second press for twenty seconds, at an even pace; then the product is killed while they go on. What the file
 * holds afterwards is compared with what was answered.
 *
 * Goals: not one that was answered is missing; none is answered with anything but where it leads.
 */
import {join} from 'node:path'

import {CountStore} from '../../lib/counts/store.ts'
import {howBusy, withBuiltSite} from './built-site.ts'
import {Goals} from './goals.ts'
import {quantile} from './quantile.ts'
import {comeWhile, pause, read, type Got} from './readers.ts'

const PER_SECOND = 500
const SECONDS = 20
const DYING_SECONDS = 2
const PAGE = '/posts/exercise-with-knee-arthritis'
const READER = {'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'}
const ALL_DAYS = {from: '2000-01-01', to: '2999-12-31'}

const say = (line: string) => void process.stdout.write(`${line}\n`)
const answered = (all: readonly Got[]) => all.filter(({status}) => status === 303).length

await withBuiltSite(async (site, {folder, kill}) => {
  say(`${PER_SECOND} presses a second for ${SECONDS} s; ${howBusy()}\n`)
  const [, way = ''] = /href="(\/go\/[^"]+)"/.exec((await read(`${site}${PAGE}`)).body) ?? []
  const address = `${site}${way.replaceAll('&amp;', '&')}`
  const goals = new Goals()

  const all = await comeWhile(pause(SECONDS * 1000), [address], PER_SECOND, READER)
  const times = all.map(({time}) => time)
  say(`${'pressed'.padEnd(24)}${all.length}`)
  say(`${'answered'.padEnd(24)}${answered(all)}`)
  say(`${'p50, p99, longest'.padEnd(24)}${[0.5, 0.99, 1].map((share) => `${quantile(times, share).toFixed(0)} ms`).join(', ')}`)
  goals.check(`${all.length - answered(all)} of ${all.length} were not sent on`, answered(all) === all.length)

  const dying = pause((DYING_SECONDS / 2) * 1000).then(kill)
  const last = await comeWhile(
    dying.then(() => pause(DYING_SECONDS * 500)),
    [address],
    PER_SECOND,
    READER,
  )
  say(`${'answered while dying'.padEnd(24)}${answered(last)} of ${last.length}`)
  goals.check('The product did not die while it was pressed', answered(last) > 0 && answered(last) < last.length)

  const store = new CountStore(join(folder, 'counts.db'))
  const counted = store
    .totals(ALL_DAYS)
    .filter(({kind}) => kind === 'press')
    .reduce((sum, {times: some}) => sum + some, 0)
  store.close()
  const due = answered(all) + answered(last)
  say(`${'counted'.padEnd(24)}${counted}: ${counted - due} more than was answered`)
  goals.check(`${due - counted} that were answered are missing`, counted >= due)
  goals.check(`${counted - all.length - last.length} more were counted than pressed`, counted <= all.length + last.length)
  goals.say()
})
