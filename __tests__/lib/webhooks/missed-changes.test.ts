/** Changes of which no message came, found in a real lake. */
import {ChangeLog} from '../../../lib/webhooks/change-log.ts'
import {createMissedLook} from '../../../lib/webhooks/missed-changes.ts'
import {startTestClinic, type TestClinic} from '../../setup/clinic.ts'

/** Longer than a message takes to come. */
const GRACE = 10_001

let clinic: TestClinic
beforeAll(async () => {
  clinic = await startTestClinic()
}, 60_000)

/** A site that has just started, and looks after the grace of whatever is written until then. */
function site() {
  const logs = {production: new ChangeLog(0), compliance: new ChangeLog(0)}
  clinic.setClock(nextMillisecond())
  const look = createMissedLook(clinic.desk, logs, clinic.desk.now())
  return {
    logs,
    look: () => {
      clinic.setClock(Date.now() + GRACE)
      return look()
    },
  }
}

/** What was written before the site started, and what comes after, are never of one millisecond. */
function nextMillisecond(): number {
  const before = Date.now()
  while (Date.now() === before);
  return Date.now()
}
const location = (id: string) => ({_id: id, _type: 'location', name: 'Mill Lane'})

it('everything is rendered again for a change nobody told of, once', async () => {
  const {look} = site()
  expect(await look()).toEqual([])
  await clinic.lake.admin.createOrReplace(location('location-one'))
  expect(await look()).toEqual(['site'])
  expect(await look()).toEqual([])
})

it('what was lost between the start and the first look counts as well', async () => {
  clinic.setClock(Date.now())
  const startedAt = clinic.desk.now()
  await clinic.lake.admin.createOrReplace(location('location-early'))
  clinic.setClock(Date.now() + 2 * GRACE)
  const logs = {production: new ChangeLog(startedAt), compliance: new ChangeLog(startedAt)}
  expect(await createMissedLook(clinic.desk, logs, startedAt)()).toEqual(['site'])
})

it('what was written in the very millisecond of the start counts as well', async () => {
  const {_updatedAt} = await clinic.lake.admin.createOrReplace(location('location-same'))
  const startedAt = Date.parse(_updatedAt)
  clinic.setClock(startedAt + GRACE)
  const logs = {production: new ChangeLog(startedAt), compliance: new ChangeLog(startedAt)}
  expect(await createMissedLook(clinic.desk, logs, startedAt)()).toEqual(['site'])
})

it('nothing is, for one that a message told of', async () => {
  const {logs, look} = site()
  const {_id, _rev} = await clinic.lake.admin.createOrReplace(location('location-two'))
  logs.production.hear({id: _id, revision: _rev, operation: 'create', writtenAt: Date.now()})
  expect(await look()).toEqual([])
})

it('nothing is, for drafts, and for what no page shows', async () => {
  const {look} = site()
  await clinic.lake.admin.createOrReplace(location('drafts.location-three'))
  await clinic.lake.admin.createOrReplace({_id: 'note', _type: 'somethingElse'})
  expect(await look()).toEqual([])
})

it('a deletion is found by the number that is left, at the second look', async () => {
  await clinic.lake.admin.createOrReplace(location('location-four'))
  const {look} = site()
  expect(await look()).toEqual([])
  await clinic.lake.admin.delete('location-four')
  expect([await look(), await look(), await look()]).toEqual([[], ['site'], []])
})

it('a license that changed in the private dataset counts as well', async () => {
  const {look} = site()
  await look()
  await clinic.desk.compliance.createOrReplace({_id: 'license-x', _type: 'licenseRecord', clinicianId: 'clinician-jane'})
  expect(await look()).toEqual(['site'])
})

it('what was written past the desk is put back, as if the message had come', async () => {
  const {look} = site()
  await clinic.lake.admin.createOrReplace({
    _id: 'comment-raw',
    _type: 'comment',
    post: {_type: 'reference', _ref: 'post-knee', _weak: true},
    name: 'Nobody',
    text: 'Buy this now',
  })
  expect(await look()).toEqual(['site'])
  expect(await clinic.lake.admin.getDocument('comment-raw')).toBeFalsy()
})

it('does not look before anything can have been missed', async () => {
  clinic.setClock(Date.now())
  const asked: unknown[] = []
  const desk = {...clinic.desk, production: {fetch: async () => asked.push(1)} as unknown as TestClinic['desk']['production']}
  expect(await createMissedLook(desk, {production: new ChangeLog(0), compliance: new ChangeLog(0)}, desk.now())()).toEqual([])
  expect(asked).toEqual([])
})

it('a look that failed is made good by the next', async () => {
  clinic.setClock(Date.now())
  let isDown = true
  const production = {
    fetch: async (...given: Parameters<TestClinic['desk']['production']['fetch']>) => {
      if (isDown) throw new Error('The CMS is down')
      return clinic.desk.production.fetch(...given)
    },
  } as unknown as TestClinic['desk']['production']
  const look = createMissedLook(
    {...clinic.desk, production},
    {production: new ChangeLog(0), compliance: new ChangeLog(0)},
    clinic.desk.now(),
  )
  await clinic.lake.admin.createOrReplace(location('location-five'))
  clinic.setClock(Date.now() + GRACE)
  await expect(look()).rejects.toThrow('The CMS is down')
  isDown = false
  clinic.setClock(Date.now() + 10 * 60_000)
  expect(await look()).toEqual(['site'])
})
