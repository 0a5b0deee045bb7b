import {defineConfig} from '@playwright/test'

import {browserLaunch} from './__tests__/e2e/browser.ts'

/** Tests in a real browser against the whole product, which each run starts afresh in a folder of its own. */
export default defineConfig({
  testDir: './__tests__/e2e',
  testMatch: '**/*.e2e.ts',
  // One product, one story at a time: two cores run a lake, a site, a Studio and a browser already.
  workers: 1,
  fullyParallel: false,
  timeout: 180_000,
  expect: {timeout: 20_000},
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  reporter: [['list'], ['json', {outputFile: '.tmp/e2e.json'}]],
  outputDir: '.tmp/e2e',
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 60_000,
    viewport: {width: 1400, height: 1500},
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: await browserLaunch(process.env),
  },
})
