import sharp from 'sharp'

import {SHARE_PICTURE_SIZE, type SharePictureWords} from '../seo/share-picture.ts'
import {loadFaces, type Faces} from './fonts.ts'
import {canDraw, outline, setLines, widthOf, type Face} from './typeset.ts'

/** The light theme of `app/styles/tokens.css`. */
const COLORS = {
  paper: '#fbf8f1',
  tint: '#f4efe3',
  ink: '#211f1a',
  soft: '#423e36',
  quiet: '#635d51',
  hairline: '#ded7c8',
  accent: '#0d5b58',
  alarm: '#a31525',
} as const
const {width: WIDTH, height: HEIGHT} = SHARE_PICTURE_SIZE
const MARGIN = 84
const TEXT_WIDTH = WIDTH - 2 * MARGIN
const TITLE_SIZES = [76, 70, 64, 58, 52, 47] as const
const TITLE_LINES = 4
/** Between these the title stands, in the middle of what is left. */
const TITLE_TOP = 150
const TITLE_BOTTOM = 478
const LINE_HEIGHT = 1.16
const FOOT_SIZE = 26
const CAP_HEIGHT = 0.67

/** The picture as a PNG. */
export async function drawSharePicture(words: SharePictureWords): Promise<Buffer> {
  const svg = sharePictureSvg(words, await loadFaces())
  return sharp(Buffer.from(svg)).png({palette: true, colours: 128}).toBuffer()
}

/**
 * The picture as SVG without a letter of text in it: everything is outlines.
 *
 * What the fonts cannot write (they know Latin, Greek and Cyrillic script) is left out as a whole line: part of a name is
 * somebody else’s name.
 */
export function sharePictureSvg(
  {title, site, clinic, byline, review, isRetracted}: SharePictureWords,
  {regular, bold}: Faces,
): string {
  const heading = [title, site].find((text) => text.trim() !== '' && canDraw(text, bold)) ?? ''
  const {lines, size} = setLines(heading, {sizes: TITLE_SIZES, width: TEXT_WIDTH, mostLines: TITLE_LINES, face: bold})
  const height = (lines.length - 1) * size * LINE_HEIGHT + size * CAP_HEIGHT
  const head = isRetracted ? [] : [firstFitting(byline, FOOT_SIZE, TEXT_WIDTH, regular)]
  const foot = isRetracted ? 'This post has been retracted.' : firstFitting(review, FOOT_SIZE, TEXT_WIDTH - 44, bold)
  const isAlone = [...head, foot].every((line) => line === undefined)
  const bottom = isAlone ? TITLE_BOTTOM + 60 : TITLE_BOTTOM
  const top = TITLE_TOP + (bottom - TITLE_TOP - height) / 2 + size * CAP_HEIGHT
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLORS.paper}"/>`,
    mark({x: 838, y: 214, size: 520, color: COLORS.tint}),
    `<rect width="14" height="${HEIGHT}" fill="${isRetracted ? COLORS.alarm : COLORS.accent}"/>`,
    masthead(site, clinic, {regular, bold}),
    ...lines.map((line, index) =>
      drawn(outline(line, {x: MARGIN, y: top + index * size * LINE_HEIGHT, size, face: bold}), COLORS.ink),
    ),
    ...(isAlone ? [] : [`<rect x="${MARGIN}" y="496" width="${TEXT_WIDTH}" height="2" fill="${COLORS.hairline}"/>`]),
    ...(foot === undefined ? bylineAlone(head[0], regular) : bylineAndReview(head[0], foot, isRetracted, {regular, bold})),
    '</svg>',
  ].join('')
}

function bylineAlone(byline: string | undefined, face: Face): string[] {
  return byline === undefined ? [] : [drawn(outline(byline, {x: MARGIN, y: 552, size: FOOT_SIZE, face}), COLORS.soft)]
}

function bylineAndReview(byline: string | undefined, foot: string, isRetracted: boolean, {regular, bold}: Faces): string[] {
  const y = byline === undefined ? 552 : 578
  const text = (x: number, color: string) => drawn(outline(foot, {x, y, size: FOOT_SIZE, face: bold}), color)
  return [
    ...(byline === undefined ? [] : [drawn(outline(byline, {x: MARGIN, y: 538, size: FOOT_SIZE, face: regular}), COLORS.soft)]),
    ...(isRetracted ? [text(MARGIN, COLORS.alarm)] : [tick(MARGIN + 15, y - 10), text(MARGIN + 44, COLORS.accent)]),
  ]
}

function masthead(site: string, clinic: string | null, {regular, bold}: Faces): string {
  const x = MARGIN + 60
  const name = canDraw(site, bold) ? site : ''
  const nameWidth = widthOf(name, 32, bold)
  const rest = clinic && canDraw(clinic, regular) && nameWidth + widthOf(clinic, 26, regular) + 60 < TEXT_WIDTH ? clinic : ''
  return [
    mark({x: MARGIN - 4, y: 66, size: 50, color: COLORS.accent}),
    nameWidth < TEXT_WIDTH - 60 ? drawn(outline(name, {x, y: 102, size: 32, face: bold}), COLORS.ink) : '',
    rest
      ? drawn(outline(rest, {x: WIDTH - MARGIN - widthOf(rest, 26, regular), y: 101, size: 26, face: regular}), COLORS.quiet)
      : '',
  ].join('')
}

/** The first way of saying something that fits into the line; none where even the shortest does not. */
function firstFitting(candidates: readonly string[], size: number, width: number, face: Face): string | undefined {
  return candidates.find((line) => canDraw(line, face) && widthOf(line, size, face) <= width)
}

function drawn(path: string, color: string): string {
  return `<path d="${path}" fill="${color}"/>`
}

/** The mark of `components/mark`. */
function mark({x, y, size, color}: {x: number; y: number; size: number; color: string}): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size / 32})" fill="none" stroke="${color}" stroke-linecap="round" stroke-linejoin="round">` +
    '<path d="M21.6 5.9A11.5 11.5 0 1 0 27.4 14.4" stroke-width="3"/>' +
    `<circle cx="26.1" cy="8.6" r="3.1" fill="${color}" stroke="none"/>` +
    '<path d="M11 16h3.1l1.9-4.4 2.6 8.4 1.7-4H22" stroke-width="2"/></g>'
  )
}

function tick(x: number, y: number): string {
  return (
    `<circle cx="${x}" cy="${y}" r="15" fill="${COLORS.accent}"/>` +
    `<path d="M${x - 6.5} ${y + 0.5}l4.5 4.8 8.5-9.6" fill="none" stroke="${COLORS.paper}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`
  )
}
