/** How the search reads Spanish. Words come without accents (`plain`). */
import type {SearchLanguage} from './languages.ts'

/**
 * A word without its plural: “rodillas” is found by “rodilla”, “dolores” by “dolor”, “lumbares” by “lumbar”.
 *
 * No more than that: gender and tense are left, because cutting them makes one word of many.
 */
function stem(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word
  if (word.endsWith('ces')) return `${word.slice(0, -3)}z`
  if (/[lrndj]es$/.test(word)) return word.slice(0, -2)
  // “Artritis”, “crisis”, “virus” are singular.
  return /[aeo]s$/.test(word) ? word.slice(0, -1) : word
}

const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a al como con cual cuando de del donde el en es eso esta este hay la las lo los me mi mis no o para por porque que se si sin son su sus te tengo tiene tu un una uno y ya'.split(
    ' ',
  ),
)

/** The same rules as for English: names of one thing, never a cause beside its symptom. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['rodilla del corredor', 'dolor femoropatelar', 'dolor patelofemoral', 'sindrome patelofemoral'],
  ['rotula', 'patela'],
  ['artrosis', 'osteoartritis', 'desgaste', 'artritis'],
  ['ciatica', 'dolor ciatico', 'dolor del nervio ciatico'],
  ['lumbalgia', 'lumbago', 'dolor lumbar', 'dolor de espalda baja', 'dolor en la parte baja de la espalda'],
  ['hernia de disco', 'hernia discal', 'disco herniado'],
  ['hombro congelado', 'capsulitis adhesiva', 'hombro rigido'],
  ['codo de tenista', 'epicondilitis lateral', 'epicondilitis'],
  ['fascitis plantar', 'dolor de talon', 'espolon calcaneo'],
  ['esguince de tobillo', 'torcedura de tobillo', 'tobillo torcido'],
  ['tunel carpiano', 'sindrome del tunel carpiano'],
  ['puncion seca', 'agujas secas'],
  ['caida', 'caerse', 'caer'],
  ['equilibrio', 'balance', 'estabilidad'],
  ['fisioterapia', 'terapia fisica', 'rehabilitacion'],
  ['mareo', 'vertigo'],
  ['hinchazon', 'inflamacion', 'edema'],
  ['hormigueo', 'entumecimiento', 'adormecimiento'],
  ['infarto', 'ataque al corazon'],
  ['presion alta', 'hipertension'],
]

export const SPANISH: SearchLanguage = {stem, emptyWords: EMPTY_WORDS, synonyms: SYNONYMS}
