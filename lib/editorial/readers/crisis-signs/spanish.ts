/**
 * What somebody in danger writes in Spanish, with accents and without them. Words of the clinic’s own field (“me lastimé
 * corriendo”) are left alone.
 */
import type {CrisisSign} from './sign.ts'

const any = (source: string) => new RegExp(source, 'giu')
/** `\b` knows no accents. */
const START = String.raw`(?<![\p{L}\d])`
const END = String.raw`(?![\p{L}\d])`
const word = (source: string) => any(`${START}(?:${source})${END}`)
/** A few words of the same sentence. */
const GAP = String.raw`[^.!?\n]{0,30}`
const NOT_DENIED = String.raw`(?<!(?:no|nunca|jam[aá]s|ni) )`
/** Somebody wants it, plans it, or thinks of it. */
const WANTS = String.raw`${NOT_DENIED}(?:quiero|quisiera|quer[ií]a|deseo|voy a|pienso(?: en)?|pensando en|pensado en|he decidido|decid[ií]|ganas de|tentad[oa] (?:a|de)|lista? para|listo para)`
const NOW = String.raw`(?:ahora|ahorita|ahora mismo|en este momento|hoy|esta noche|desde esta (?:ma[nñ]ana|tarde))`

export const SPANISH_SIGNS: readonly CrisisSign[] = [
  {
    helpline: '988',
    what: 'thoughts of suicide',
    patterns: [
      word(String.raw`suicid(?:io|a|as|arme|arse|armos|arnos|e|é|o)|me suicid\p{L}{1,6}`),
      word(String.raw`matarme|me (?:voy a|quiero|quisiera) matar|desvivirme`),
      word(String.raw`(?:quitarme|me (?:voy a|quiero|quisiera) quitar) la vida|(?:acabar|terminar) con mi (?:propia )?vida`),
      word(
        String.raw`(?:me )?${WANTS} (?:ya )?(?:morir(?:me)?|estar muert[oa]|dejar de existir)|me quiero morir|ya me quiero ir de este mundo`,
      ),
      word(String.raw`${WANTS} (?:acabar|terminar) con (?:todo|esto)(?! (?:el|la|los|las|un|una) )|acabar con todo de una vez`),
      word(String.raw`estar(?:[ií]a|[ií]an|[ií]amos)? mejor (?:muert[oa]|sin m[ií])|ojal[aá] (?:estuviera|me hubiera) muert[oa]`),
      word(String.raw`ojal[aá] no (?:despierte|despertara|hubiera nacido)|quisiera no haber nacido`),
      word(
        String.raw`(?:no|ya no) (?:quiero|deseo) (?:seguir (?:viviendo|vivo|viva|aqu[ií])|vivir(?: m[aá]s| as[ií])?|despertar(?:me)?|existir)`,
      ),
      word(
        String.raw`(?:sin|no tengo|perd[ií]) (?:las )?(?:ganas|razones|motivos?|raz[oó]n) (?:de|para) (?:vivir|seguir viviendo)`,
      ),
      word(
        String.raw`(?:no vale la pena|ya no tiene sentido) (?:vivir|seguir viviendo|la vida)|la vida (?:no vale la pena|ya no tiene sentido)`,
      ),
      word(String.raw`(?:no|ya no) (?:puedo|aguanto) (?:m[aá]s )?(?:seguir )?(?:as[ií] )?(?:viviendo|con (?:mi|la|esta) vida)`),
      word(String.raw`despedirme de (?:todos|mi familia|mis hij[oa]s|mis amig[oa]s)`),
    ],
  },
  {
    helpline: '988',
    what: 'thoughts of self-harm',
    patterns: [
      word(String.raw`autolesi[oó]n(?:es)?|autolesionarme|me autolesion\p{L}{1,4}`),
      word(String.raw`${WANTS} (?:hacerme daño|hacerme dano|lastimarme|herirme|cortarme(?! (?:el|la|las|los) ))`),
      word(
        String.raw`me (?:estoy (?:cortando|haciendo daño|haciendo dano)|he estado cortando)(?! (?:el|la|las|los) )|vuelvo a cortarme`,
      ),
    ],
  },
  {
    helpline: '911',
    what: 'an overdose or poisoning',
    patterns: [
      word(
        String.raw`(?:me )?(?:tom[eéó]|tragu[eé]|trag[oó]|he tomado|ha tomado) (?:todas?|demasiad[oa]s|much[ií]sim[oa]s|un frasco|el frasco|un puñado)${GAP}(?:pastillas?|p[ií]ldoras?|tabletas?|medicinas?|medicamentos?|opioides?)`,
      ),
      word(String.raw`(?:tom[eéó]|tuve|tuvo|tiene|con|tengo|sufr[ií]|sufri[oó]) una sobredosis`),
    ],
  },
  {
    helpline: '911',
    what: 'signs of a heart attack or trouble breathing now',
    patterns: [
      word(
        String.raw`(?:tengo|estoy con|siento|tiene|siente)${GAP}(?:dolor(?:es)?|presi[oó]n|opresi[oó]n) (?:fuerte )?en el pecho`,
      ),
      word(String.raw`(?:dolor|presi[oó]n|opresi[oó]n) en el pecho${GAP}${NOW}`),
      word(String.raw`(?:me|le) (?:duele|aprieta|oprime) (?:mucho )?el pecho`),
      word(
        String.raw`no (?:puedo|puede) respirar(?! (?:por|hondo|profundo))|me (?:ahogo|estoy ahogando)|me cuesta (?:mucho )?respirar ${NOW}`,
      ),
      word(
        String.raw`(?:creo que|temo que)${GAP}(?:infarto|ataque (?:al coraz[oó]n|card[ií]aco)|derrame|convulsi[oó]n)|(?:me|le) est[aá] dando un (?:infarto|ataque|derrame)`,
      ),
    ],
  },
  {
    helpline: '911',
    what: 'signs of a stroke, of bleeding or of a pressed spinal cord',
    patterns: [
      word(
        String.raw`se (?:me|le) (?:cae|cay[oó]|est[aá] cayendo|tuerce|torci[oó]|paraliz[oó]) (?:la (?:cara|boca)|un lado de la cara)`,
      ),
      word(String.raw`de (?:repente|pronto|golpe)${GAP}no (?:puedo|puede) (?:hablar|ver|mover)`),
      word(String.raw`(?:sangr\p{L}{1,6}|hemorragia)${GAP}no (?:para|se detiene|deja de)|no (?:para|deja) de sangrar`),
      word(
        String.raw`(?:no siento|dormid[oa]s?|adormecid[oa]s?|sin sensibilidad)${GAP}(?:la ingle|las ingles|entre las piernas|partes [ií]ntimas|genitales)`,
      ),
      word(
        String.raw`(?:no controlo|perd[ií] el control de|no puedo controlar) (?:la |mi )?(?:vejiga|orina|(?:los |mis )?esf[ií]nteres|(?:el )?intestino)|no (?:siento|puedo mover) (?:las|mis) piernas`,
      ),
    ],
  },
]
