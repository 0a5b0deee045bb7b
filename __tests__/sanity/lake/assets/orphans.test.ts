import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityAssetDocument} from '@sanity/client'

import {LOCAL_PROJECT_ID} from '../../../../sanity/connection.ts'
import {lakeConfig} from '../../../../sanity/embedded/lake.ts'
import {readSettings} from '../../../../sanity/embedded/settings.ts'
import {Lake} from '../../../../sanity/lake/lake.ts'
import {startTestLake, type TestLake} from '../../../setup/lake.ts'
import {plain} from '../../../setup/pictures.ts'

let served: TestLake

beforeAll(async () => {
  served = await startTestLake()
})

/** The folder opened by somebody who looks after it, while no lake is running. */
async function orphans() {
  const lake = new Lake(lakeConfig(readSettings({ROUNDS_DATA: served.folder}), served.secrets, LOCAL_PROJECT_ID))
  try {
    return await lake.orphanedFiles()
  } finally {
    await lake.close()
  }
}
const nameOf = ({path}: SanityAssetDocument) => path.split('/').at(-1) ?? ''

describe('files that nobody names any more', () => {
  it('are listed, and those that any dataset names are not', async () => {
    const {admin, folder} = served
    const compliance = admin.withConfig({dataset: 'compliance'})
    const used = await admin.assets.upload('file', Buffer.from('Used.'), {filename: 'used.txt'})
    const gone = await admin.assets.upload('file', Buffer.from('Gone.'), {filename: 'gone.txt'})
    const picture = await admin.assets.upload('image', await plain(9, 9).png().toBuffer())
    const both = await plain(8, 8).png().toBuffer()
    const inBoth = await admin.assets.upload('image', both)
    await compliance.assets.upload('image', both)
    for (const {_id} of [gone, picture, inBoth]) await admin.delete(_id)
    await served.stop()
    writeFileSync(join(folder, 'assets', '.half-written'), 'half')

    const found = await orphans()
    expect(found.map(({name}) => name).toSorted()).toEqual(['.half-written', nameOf(gone), nameOf(picture)].toSorted())
    const left = found.find(({name}) => name === nameOf(gone))
    expect(left?.bytes).toBe(5)
    expect(left?.keptAt.getTime()).toBeGreaterThan(Date.parse(gone._createdAt) - 60_000)
    // Listed, not deleted.
    for (const name of [nameOf(gone), nameOf(used), nameOf(inBoth)]) expect(existsSync(join(folder, 'assets', name))).toBe(true)
  })

  it('are none where nothing was ever uploaded', async () => {
    served = await startTestLake()
    await served.stop()
    expect(await orphans()).toEqual([])
  })
})
