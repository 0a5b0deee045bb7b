import {drawing} from '../pen.ts'

/** Covers are three to two. */
export const WIDTH = 1800
export const HEIGHT = 1200

export function cover(paper: string, ...parts: string[]): string {
  return drawing(WIDTH, HEIGHT, paper, ...parts)
}
