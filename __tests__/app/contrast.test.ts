import {readFileSync} from 'node:fs'

const css = readFileSync('app/styles/tokens.css', 'utf8')

function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

const [light = '', dark = '', print = ''] = [
  css.split('@media')[0],
  css.split('prefers-color-scheme: dark')[1]?.split('@media')[0],
  css.split('@media print')[1],
]
const themes = {
  light: colours(light),
  dark: {...colours(light), ...colours(dark)},
  print: {...colours(light), ...colours(print)},
}

function luminance(hex = '#000000'): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const papers = ['paper', 'paper-tint', 'paper-raised']
const texts = ['ink', 'ink-soft', 'ink-quiet', 'accent', 'accent-strong', 'problem']
const fills: [string, string][] = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-care', 'care-non-urgent'],
  ['on-care', 'care-urgent'],
  ['on-care', 'care-emergency'],
  ['care-information', 'paper-raised'],
  ['accent', 'accent-tint'],
  ['ink', 'accent-tint'],
]

describe.each(Object.entries(themes))('in the %s theme', (_, theme) => {
  test.each([...papers.flatMap((paper) => texts.map((text): [string, string] => [text, paper])), ...fills])(
    '%s on %s can be read',
    (text, paper) => {
      expect(theme[text]).toBeDefined()
      expect(theme[paper]).toBeDefined()
      expect(contrast(theme[text], theme[paper])).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(['focus', 'care-emergency', 'care-urgent', 'care-non-urgent'])('%s stands out from the page', (mark) => {
    expect(contrast(theme[mark], theme['paper'])).toBeGreaterThanOrEqual(3)
  })
})
