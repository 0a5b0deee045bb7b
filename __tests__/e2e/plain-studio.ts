/** A plain Studio on a lake of its own, for what the product's own Studio keeps off: releases, history as Sanity shows it, comments, tasks. */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {Page} from '@playwright/test'
import {createClient, type SanityClient} from '@sanity/client'
import {build, preview} from 'vite'

import {clientOptions, LOCAL_PROJECT_ID, PRODUCTION, readConnection} from '../../sanity/connection.ts'
import {startLakeProcess} from '../../sanity/embedded/lake-process.ts'
import {readOrMakeSecrets} from '../../sanity/embedded/secrets.ts'
import {test as base, expect, freePorts} from './product.ts'

/** Compiling all of Studio included. */
const READY_WITHIN = 180_000
/** Wide enough for the form and what stands beside it. */
const SCREEN = {width: 1500, height: 1200}

export type PlainStudio = {url: string; admin: SanityClient}

export const test = base.extend<{signIn: (personaName: string) => Promise<Page>}, {studio: PlainStudio}>({
  studio: [
    // oxlint-disable-next-line no-empty-pattern -- the first argument must be a pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'rounds-plain-studio-'))
      const [port, lakePort] = await freePorts()
      const connection = readConnection({LAKE_PORT: String(lakePort)})
      const lake = await startLakeProcess({...process.env, ROUNDS_DATA: folder, LAKE_PORT: String(lakePort), PORT: String(port)})
      const where = {url: connection.browserApiHost, projectId: LOCAL_PROJECT_ID, dataset: PRODUCTION}
      const settings = {
        configFile: false as const,
        root: join(import.meta.dirname, 'plain-studio'),
        logLevel: 'error' as const,
        define: {LAKE: JSON.stringify(where)},
        build: {outDir: join(folder, 'studio'), minify: false},
        preview: {port, strictPort: true, host: '127.0.0.1', allowedHosts: ['localhost']},
      }
      await build(settings)
      const site = await preview(settings)
      try {
        const admin = createClient({
          ...clientOptions(connection),
          perspective: 'raw',
          token: readOrMakeSecrets(folder).adminToken,
        })
        await use({url: `http://localhost:${port}`, admin})
      } finally {
        await site.close()
        await lake.stop()
        rmSync(folder, {recursive: true, force: true})
      }
    },
    {scope: 'worker', timeout: READY_WITHIN},
  ],

  signIn: async ({browser, studio, complaints}, use) => {
    const contexts = new Set<Awaited<ReturnType<typeof browser.newContext>>>()
    await use(async (personaName) => {
      const context = await browser.newContext({viewport: SCREEN})
      contexts.add(context)
      const page = await context.newPage()
      complaints.listen(page)
      await page.goto(studio.url)
      await page.getByText(new RegExp(`^${personaName} —`)).click()
      await expect(page.getByTestId('structure-tool-list-pane').first()).toBeVisible({timeout: 60_000})
      return page
    })
    for (const context of contexts) await context.close()
  },
})

export {expect}
