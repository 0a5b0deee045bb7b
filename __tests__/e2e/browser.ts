import type {LaunchOptions} from '@playwright/test'
import chromium from '@sparticuz/chromium'

/**
 * A browser that needs nothing installed: it comes out of an npm package. `ROUNDS_BROWSER` names another one.
 *
 * The package's own switches are left out: among them is the one that turns the web's security off, and with it the
 * cross-origin rules these tests are about.
 */
export async function browserLaunch(environment: NodeJS.ProcessEnv): Promise<LaunchOptions> {
  return {
    executablePath: environment['ROUNDS_BROWSER'] || (await chromium.executablePath()),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}
