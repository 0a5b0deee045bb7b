/**
 * The notice that help in other languages is free.
 *
 * 45 CFR 92.11 asks for it in English and at least the fifteen languages that most people in the state speak who know little
 * English. Which languages those are is data (`siteSettings.languageHelp`) with its source and the day it was checked. Not
 * legal advice.
 */
import {languageAttributes} from '../language/locales.ts'

/** English and fifteen others. */
const FEWEST_LANGUAGES = 16

type Notice = {code?: string | null; text?: string | null}

/** What is wrong with a clinic's list of notices; true where nothing is. */
export function checkLanguageNotices(notices: unknown): true | string {
  const written = ((notices ?? []) as Notice[]).filter(({text}) => text?.trim())
  if (written.length === 0) return true
  const codes = written.map(({code}) => code ?? '')
  if (new Set(codes).size < codes.length) return 'There are two notices in one language. Keep one of them.'
  if (codes.some((code) => !languageAttributes(code).lang)) return 'One of the notices has no language. Choose it.'
  if (!codes.includes('en')) return 'The English notice is missing.'
  const missing = FEWEST_LANGUAGES - codes.length
  return missing <= 0 || `${missing} more languages are asked for: English and at least fifteen others.`
}
