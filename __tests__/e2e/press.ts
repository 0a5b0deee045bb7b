import type {Locator} from '@playwright/test'

/**
 * Clicks what may be far down a page, with scripts or without.
 *
 * What is out of sight is laid out once it comes near, a moment after it was scrolled to. Playwright tries a click that came too
 * early again, and waits for that with a timer of the page, which never rings where scripts are off.
 */
export async function press(target: Locator): Promise<void> {
  await target.focus()
  await target.click()
}
