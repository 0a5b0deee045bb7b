/** Slips as they are made in Spanish, with *usted*, *tú* or *vos*, with accents and without them. */
import type {SlipPatterns} from './slip.ts'

const word = (source: string) => new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`, 'giu')
const GAP = String.raw`[^.!?\n]{0,30}`
/** “Su médico” and “su dolor” everybody may have. */
const OF_A_PATIENT = String.raw`(?:visitas?|citas?|expedientes?|historial(?: m[eé]dico)?|historia cl[ií]nica|ficha|archivo|seguro(?: m[eé]dico)?|aseguradora|factura|saldo|copago|deducible|diagn[oó]sticos?|tratamiento|plan de (?:tratamiento|cuidados)|sesi[oó]n(?:es)?|recetas?|cirug[ií]a|operaci[oó]n|resultados|radiograf[ií]as?|resonancia|tomograf[ií]a|evaluaci[oó]n|referido|progreso|caso|recuperaci[oó]n|alta)`
const LATEST = String.raw`(?:(?:[uú]ltim[oa]s?|pr[oó]xim[oa]s?|primer[oa]?s?|segund[oa]s?|anterior(?:es)?|reciente|propi[oa]s?) )?`
const SOMEBODY_HERE = String.raw`(?:nosotr[oa]s|nuestr[oa] (?:equipo|personal|cl[ií]nica|fisioterapeuta|terapeuta|m[eé]dic[oa]|enfermer[oa])|(?:el|la) (?:dr|dra|doctora?)\.? \p{L}{1,30})`
const TREATED = String.raw`(?:atend|trat|examin|evalu|diagnostic|oper|ayud|cuid|aconsej|llam|contact|refer)\p{L}{1,6}`

export const SPANISH_SLIPS: SlipPatterns = {
  'reply-visit': [
    word(
      String.raw`(?:cuando|desde que|despu[eé]s de que|antes de que|mientras|la vez que|el d[ií]a que) (?:usted |t[uú] |vos )?(?:nos |me )?(?:vino|viniste|visit[oó]|visitaste|estuvo|estuviste|lleg[oó]|llegaste|llam[oó]|llamaste|empez[oó]|empezaste)`,
    ),
    word(
      String.raw`(?:gracias|agradec\p{L}{1,6}|apreci\p{L}{1,6})${GAP}(?:por (?:venir|visitar\p{L}{0,3}|acudir|elegir\p{L}{0,3}|confiar en (?:nosotros|m[ií])|ser (?:un|una|nuestr[oa]) |su visita|tu visita|su confianza|tu confianza|su preferencia|su paciencia)|su visita|tu visita)`,
    ),
    word(
      String.raw`(?:usted )?(?:vino|viniste|vinieron|ha venido|has venido) (?:a (?:la|nuestra) (?:cl[ií]nica|consulta)|a vern?os|a verme|con nosotros|aqu[ií])`,
    ),
    word(
      String.raw`(?:un (?:gusto|placer)|encantad[oa]s?|nos alegr\p{L}{1,4}|esperamos|qué bueno|qu[eé] gusto)${GAP}(?:verl[oae]s?|verte|atenderl[oae]s?|atenderte|conocerl[oae]s?|conocerte|recibirl[oae]s?|recibirte|ayudarl[oae]s?|ayudarte|haberl[oae]s? (?:visto|atendido|conocido)|haberte (?:visto|atendido|conocido))`,
    ),
    word(
      String.raw`(?:nos vemos|l[oae] (?:esperamos|vemos)|te (?:esperamos|vemos)|hasta (?:su|tu) (?:pr[oó]xima )?(?:cita|visita|sesi[oó]n))`,
    ),
  ],
  'reply-record': [
    word(String.raw`(?:su|sus|tu|tus) ${LATEST}${OF_A_PATIENT}`),
    word(String.raw`(?:est[aá]|est[aá]s|aparece) en (?:nuestra (?:lista|agenda)|nuestros (?:registros|archivos))`),
  ],
  'reply-treated': [
    word(String.raw`${SOMEBODY_HERE} (?:ya |tambi[eé]n )?(?:l[oae]s?|te) (?:ha |han )?(?:${TREATED}|vio|vieron|visto)`),
    word(
      String.raw`(?:l[oae]s?|te) (?:atendimos|tratamos|vimos|examinamos|evaluamos|operamos|ayudamos|llamamos|cuidamos|atend[ií]|trat[eé]|vi|examin[eé])`,
    ),
    word(
      String.raw`(?:le|te) (?:dimos|dijimos|recetamos|recomendamos|enseñamos|explicamos|mostramos|enviamos|mandamos|di|dije|recet[eé]|recomend[eé]|expliqu[eé])`,
    ),
    word(
      String.raw`(?:como|lo que|tal como) (?:le |te |ya )?(?:hablamos|conversamos|platicamos|acordamos|comentamos|quedamos|dijimos|explicamos|recomend[oó]|indic[oó])`,
    ),
    word(
      String.raw`(?:su|tu) (?:fisioterapeuta|terapeuta|m[eé]dic[oa]|doctora?|enfermer[oa]) (?:aqu[ií]|de (?:aqu[ií]|la cl[ií]nica|nuestra cl[ií]nica)|con nosotros)`,
    ),
    word(String.raw`(?:revisamos|revis[eé]|revisaremos|vimos|buscamos|consultamos) (?:su|sus|tu|tus) \p{L}{2,20}`),
  ],
  'reply-patient': [
    word(
      String.raw`(?:usted |t[uú] )?(?:es|eres|fue|fuiste|ha sido|has sido|como|siendo) (?:un|una|uno de|una de|nuestr[oa])(?: \p{L}{1,15}){0,2} (?:pacientes?|clientes?)`,
    ),
    word(
      String.raw`(?:como|es|eres) (?:nuestr[oa]|paciente|cliente) (?:paciente|cliente|nuestr[oa]|de (?:la|nuestra) cl[ií]nica)`,
    ),
    word(
      String.raw`no (?:tenemos|hay|existe) (?:ning[uú]n )?registro (?:de|suyo|tuyo)|(?:nunca|jam[aá]s) (?:ha|has) sido paciente|no es paciente`,
    ),
    word(String.raw`querid[oa] paciente|estimad[oa] paciente`),
  ],
}
