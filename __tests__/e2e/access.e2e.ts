/** Open to everyone: by eye, by keyboard, by screen reader, large, small, without scripts, without motion, on paper. */
import {AxeBuilder} from '@axe-core/playwright'
import type {Page} from '@playwright/test'
import {HtmlValidate} from 'html-validate'

import {partOf} from './access-checks.ts'
import {PAGES} from './pages.ts'
import {expect, test, type Product} from './product.ts'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const POST = '/posts/dry-needling-and-sciatica'
const IN_MORE_CONTRAST = ['/', POST, '/search?q=knee']
const IN_MOTION = ['/', POST]
const SKIP_LINK = {en: 'Skip to the page', es: 'Saltar al contenido'} as const
const languageOf = (path: string) => (/^\/es(?:\/|$)/.test(path) ? 'es' : 'en')
const PHONE = {width: 320, height: 640}
const DESK = {width: 1280, height: 1024}
/** What is left of a desk's screen at 400 %: the measure of WCAG 1.4.10. */
const DESK_AT_400_PERCENT = {width: 320, height: 256}

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, size] of Object.entries({phone: PHONE, desk: DESK})) {
    test(`axe finds nothing on any page (${scheme}, ${name})`, partOf('axe', PAGES), async ({reader}) => {
      test.slow()
      await reader.emulateMedia({colorScheme: scheme})
      await reader.setViewportSize(size)
      for (const path of PAGES) {
        await reader.goto(path)
        const found = (await violationsOn(reader)).map(
          ({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`,
        )
        expect(found, path).toEqual([])
      }
    })
  }
}

test(
  'axe finds nothing where a reader has asked for more contrast',
  partOf('moreContrast', IN_MORE_CONTRAST),
  async ({reader}) => {
    await reader.emulateMedia({contrast: 'more'})
    for (const path of IN_MORE_CONTRAST) {
      await reader.goto(path)
      expect(
        (await violationsOn(reader)).map(({id}) => id),
        path,
      ).toEqual([])
    }
  },
)

for (const width of [320, 375, 768, 1280, 1920]) {
  test(`nothing is clipped and no page scrolls sideways at ${width} px`, partOf('reflow', PAGES), async ({reader}) => {
    await reader.setViewportSize({width, height: 800})
    for (const path of PAGES) {
      await reader.goto(path)
      expect(await sticksOut(reader), path).toEqual([])
    }
  })
}

test('at 400 % nothing is lost, and nothing covers what has the focus', partOf('zoom', PAGES), async ({reader}) => {
  await reader.setViewportSize(DESK_AT_400_PERCENT)
  for (const path of PAGES) {
    await reader.goto(path)
    expect(await sticksOut(reader), path).toEqual([])
    for (let stops = 0; stops < 12; stops += 1) {
      await reader.keyboard.press('Tab')
      expect(await focusIsInView(reader), `${path}, stop ${stops + 1}`).toBe(true)
    }
  }
})

test(
  'mirrored for languages written from right to left, everything still fits',
  partOf('rightToLeft', PAGES),
  async ({reader}) => {
    await reader.setViewportSize({width: 320, height: 800})
    for (const path of PAGES) {
      await reader.goto(path)
      await reader.evaluate(() => (document.documentElement.dir = 'rtl'))
      expect(await sticksOut(reader), path).toEqual([])
    }
  },
)

test('letters twice as large still fit', partOf('largeLetters', PAGES), async ({reader}) => {
  await reader.setViewportSize({width: 1280, height: 900})
  for (const path of PAGES) {
    await reader.goto(path)
    await reader.addStyleTag({content: 'html { font-size: 200% }'})
    expect(await sticksOut(reader), path).toEqual([])
  }
})

for (const path of PAGES) {
  test(
    `the keyboard reaches everything on ${path}, in order, and shows where it is`,
    partOf('keyboard', [path]),
    async ({reader}) => {
      await reader.setViewportSize(DESK)
      await reader.goto(path)
      const expected = await reader.evaluate(() => {
        const reachable = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
          (element) =>
            element.tabIndex >= 0 &&
            element.checkVisibility({visibilityProperty: true}) &&
            !element.closest('details:not([open]) > :not(summary)'),
        )
        // One stop for all answers to a question: between them the arrow keys lead.
        const group = (element: HTMLElement) =>
          element instanceof HTMLInputElement && element.type === 'radio' ? element.name : element
        return new Set(reachable.map(group)).size
      })
      await reader.keyboard.press('Tab')
      expect(await reader.evaluate(() => document.activeElement?.textContent)).toBe(SKIP_LINK[languageOf(path)])
      const seen: string[] = []
      for (let stops = 0; stops < expected + 2; stops += 1) {
        const stop = await reader.evaluate(() => {
          const element = document.activeElement
          if (!(element instanceof HTMLElement) || element === document.body) return null
          // A card is one target: the outline stands around it, and the link inside it has none of its own.
          const outlined = [element, ...ancestors(element)].some((one) => getComputedStyle(one).outlineStyle !== 'none')
          const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : []
          const name = (element.getAttribute('aria-label') ?? labels[0]?.textContent ?? element.textContent).trim()
          return {name, outlined}

          function ancestors(of: HTMLElement): HTMLElement[] {
            return of.parentElement ? [of.parentElement, ...ancestors(of.parentElement)] : []
          }
        })
        if (stop === null) break
        expect(stop.name, `stop ${seen.length + 1}`).not.toBe('')
        expect(stop.outlined, `“${stop.name}” shows its focus`).toBe(true)
        seen.push(stop.name)
        await reader.keyboard.press('Tab')
      }
      expect(seen).toHaveLength(expected)
    },
  )
}

test('the skip link leads into the page', partOf('skipLink', [POST]), async ({reader}) => {
  await reader.goto(POST)
  await reader.keyboard.press('Tab')
  await reader.keyboard.press('Enter')
  await expect(reader.locator('main')).toBeFocused()
})

test(
  'a screen reader hears one title, headings without a gap, and landmarks by name',
  partOf('structure', PAGES),
  async ({reader}) => {
    for (const path of PAGES) {
      await reader.goto(path)
      const heard = await reader.evaluate(() => ({
        language: document.documentElement.lang,
        title: document.title,
        levels: [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map(({tagName}) => Number(tagName[1])),
        mains: document.querySelectorAll('main').length,
        unnamed: [...document.querySelectorAll('nav')].filter(
          (nav) => !nav.hasAttribute('aria-label') && !nav.hasAttribute('aria-labelledby'),
        ).length,
      }))
      expect(heard.language, path).toBe(languageOf(path))
      expect(heard.title, path).toMatch(/Thistledown Rounds/)
      expect(
        heard.levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1)
      expect(heard.levels[0], path).toBe(1)
      for (const [index, level] of heard.levels.entries()) {
        expect(level - (heard.levels[index - 1] ?? 0), `${path}: heading ${index + 1}`).toBeLessThanOrEqual(1)
      }
      expect([heard.mains, heard.unnamed], path).toEqual([1, 0])
    }
  },
)

test(
  'a form that was filled in wrongly says so in place and keeps what was typed',
  partOf('forms', ['/locations']),
  async ({reader}) => {
    await reader.goto('/locations')
    await reader.getByLabel('Your ZIP code').fill('Missoula')
    await reader.getByRole('button', {name: 'Show the nearest'}).click()
    const field = reader.getByLabel('Your ZIP code')
    await expect(field).toHaveValue('Missoula')
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(/five digits/)
  },
)

test('nothing moves, and less for who has asked for less', partOf('motion', IN_MOTION), async ({reader}) => {
  for (const path of IN_MOTION) {
    await reader.emulateMedia({reducedMotion: 'reduce'})
    await reader.goto(path)
    expect(await reader.evaluate(() => document.getAnimations().length), path).toBe(0)
    const moving = await reader.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const {animationName, transitionDuration} = getComputedStyle(element)
          return animationName !== 'none' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0)
        }).length,
    )
    expect(moving, path).toBe(0)
  }
})

test(
  'without scripts every page says the same, and search and forms work',
  partOf('withoutScripts', PAGES),
  async ({browser, product, reader}) => {
    const plain = await browser.newContext({baseURL: product.site, javaScriptEnabled: false, viewport: reader.viewportSize()})
    const page = await plain.newPage()
    for (const path of PAGES) {
      await reader.goto(path, {waitUntil: 'networkidle'})
      await page.goto(path)
      // The button for sharing is the one thing that needs a script, and is hidden without.
      const words = async (one: Page) =>
        (await one.locator('main').innerText())
          .replace(/Share or copy it|Compartir o copiar/, '')
          .replaceAll(/\s+/g, ' ')
          .trim()
      expect(await words(page), path).toBe(await words(reader))
    }
    await page.goto('/')
    const search = page.getByRole('search', {name: 'Site'})
    await search.getByRole('searchbox').fill('frozen sholder')
    await search.getByRole('button', {name: 'Search'}).click()
    await expect(page.getByRole('main').getByRole('link', {name: /Frozen shoulder/})).toBeVisible()
    await page.getByRole('combobox', {name: 'Topic'}).selectOption({label: 'Foot and ankle'})
    await page.getByLabel('What are you looking for?').fill('')
    await page.getByRole('main').getByRole('button', {name: 'Search'}).click()
    await expect(page.getByRole('heading', {level: 2, name: /^\d+ posts?$/})).toBeVisible()
    await plain.close()
  },
)

test('the HTML of every page is valid', partOf('validHtml', PAGES), async ({product}) => {
  const validator = new HtmlValidate({extends: ['html-validate:standard']})
  // It finds what is wrong: an empty list of findings says nothing by itself.
  expect((await validator.validateString('<!DOCTYPE html><ul><p id="a"></p><i id="a"></i></ul>')).valid).toBe(false)
  for (const path of PAGES) {
    const {results} = await validator.validateString(await sourceOf(product, path))
    const found = results.flatMap(({messages}) =>
      messages.map(({ruleId, message, selector}) => `${ruleId}: ${message} (${selector})`),
    )
    expect(found, path).toEqual([])
  }
})

test(
  'on paper a post is a handout: no menus, every source with its address, notices and dates',
  partOf('paper', [POST]),
  async ({reader}) => {
    await reader.goto(POST)
    await reader.emulateMedia({media: 'print'})
    const main = reader.getByRole('main')
    await expect(reader.getByRole('navigation', {name: 'Site', exact: true})).toBeHidden()
    await expect(reader.getByRole('search', {name: 'Site'})).toBeHidden()
    await expect(main.getByRole('button')).toHaveCount(0)
    await expect(main.getByText('/posts/dry-needling-and-sciatica')).toBeVisible()
    await expect(main.getByText('not medical advice', {exact: false}).first()).toBeVisible()
    await expect(main.getByText('Last reviewed').first()).toBeVisible()
    await expect(main.locator('ol a[href^="https://"]').first()).toContainText('https://')
    const paper = await reader.pdf({preferCSSPageSize: true})
    const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.length).toBeLessThan(16)
  },
)

/** Elements that reach past the right edge, by what they are; what scrolls inside itself may. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const scrolls = (element: Element): boolean =>
      element.parentElement !== null &&
      (/(?:auto|scroll|hidden|clip)/.test(getComputedStyle(element.parentElement).overflowX) || scrolls(element.parentElement))
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect()
      return box.width > 1 && (box.right > width + 1 || box.left < -1) && !scrolls(element)
    })
    const sideways = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : []
    return [...sideways, ...out.map((element) => `${element.tagName.toLowerCase()}: ${element.textContent.slice(0, 40)}`)]
  })
}

async function focusIsInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return true
    // Of a link that goes over two lines, the first: the corner of both together lies on other words.
    const {top, bottom, left, right} = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const [x, y] = [Math.max(left, 0) + 2, Math.max(top, 0) + 2]
    if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) return false
    const onTop = document.elementFromPoint(x, y)
    return onTop !== null && (element.contains(onTop) || onTop.contains(element))
  })
}

async function sourceOf({site}: Product, path: string): Promise<string> {
  return (await fetch(`${site}${path}`)).text()
}

/**
 * What axe finds on the page at hand.
 *
 * What a browser has not laid out yet because nobody is near it (`content-visibility`) axe takes for text on white: here all of it is
 * laid out.
 */
async function violationsOn(reader: Page) {
  await reader.evaluate(() => {
    const all = new CSSStyleSheet()
    all.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets.push(all)
  })
  const {violations} = await new AxeBuilder({page: reader}).withTags(STANDARDS).analyze()
  return violations
}
