import type {SeedDocument} from '../write/document.ts'
import {portableText} from '../write/portable-text.ts'

type Placement = 'aboveBody' | 'belowBody'

function notice(id: string, title: string, kind: string, placement: Placement, text: string, spanish?: string): SeedDocument {
  const translations = spanish ? {translations: [{_key: 'es', locale: 'es', text: portableText(spanish)}]} : {}
  return {_id: id, _type: 'disclaimer', title, kind, placement, text: portableText(text), ...translations}
}

export const disclaimers: SeedDocument[] = [
  notice(
    'disclaimer-education-only',
    'Standing notice: education only',
    'educationOnly',
    'belowBody',
    `
    **This post is for education. It is not medical advice.** Reading it does not make you our patient, and it does not
    replace a visit with a clinician who knows your history.

    Our authors are licensed, certified or registered in their professions and follow their professional codes of
    ethics. What they write here are their own views, given for general information.

    Please talk with a licensed clinician before you start, stop or change any treatment.
    `,
    `
    **Este artículo es educativo. No es consejo médico.** Leerlo no le convierte en paciente nuestro, y no reemplaza una
    consulta con un profesional que conozca su historia.

    Quienes escriben tienen licencia, certificación o registro en su profesión y siguen su código de ética. Lo que
    escriben aquí son sus propias opiniones, dadas como información general.

    Hable con un profesional con licencia antes de empezar, dejar o cambiar cualquier tratamiento.
    `,
  ),
  notice(
    'disclaimer-emergency',
    'Standing notice: emergency',
    'emergency',
    'belowBody',
    `
    If you think you may have a medical emergency, call [911](tel:911) or go to the nearest emergency department now. If
    you are in
    crisis or thinking about suicide, call or text [988](tel:988).
    `,
    `
    Si cree que puede tener una emergencia médica, llame al [911](tel:911) o vaya ahora a la sala de emergencias más
    cercana. Si está en crisis o piensa en el suicidio, llame o envíe un mensaje de texto al [988](tel:988); para hablar
    en español, oprima 2.
    `,
  ),
  notice(
    'disclaimer-dry-needling-scope',
    'Dry needling: scope of practice',
    'scopeOfPractice',
    'aboveBody',
    `
    State law decides who may perform dry needling, and what training it takes. In some states physical therapists may
    not
    perform it. At our clinic only physical therapists with training in dry needling offer it, and only where the law
    allows. Dry needling is not acupuncture and is not offered as acupuncture.
    `,
  ),
  notice(
    'disclaimer-exercise',
    'Exercise: go at your own pace',
    'exerciseRisk',
    'belowBody',
    `
    The exercises here are general examples, not a program made for you. Stop if you feel sharp pain, chest pain,
    dizziness or unusual shortness of breath, and ask for help. If you have had recent surgery, a fall or a heart
    condition,
    check with your clinician before you begin.
    `,
    `
    Los ejercicios de aquí son ejemplos generales, no un programa hecho para usted. Deténgase y pida ayuda si siente un
    dolor agudo, dolor en el pecho, mareo o una falta de aire poco común. Si ha tenido hace poco una operación o una
    caída, o tiene una enfermedad del corazón, consulte antes de empezar.
    `,
  ),
  notice(
    'disclaimer-author-opinion',
    'Author’s opinion',
    'authorOpinion',
    'belowBody',
    `
    This post includes the personal opinion of its author. Other clinicians may see it differently, and the clinic does
    not
    take a position.
    `,
    `
    Este artículo incluye la opinión personal de quien lo escribe. Otros profesionales pueden verlo de otra manera, y la
    clínica no toma posición.
    `,
  ),
  notice(
    'disclaimer-federal-programs',
    'Free assessment: federal programs excluded',
    'federalBeneficiaryExclusion',
    'belowBody',
    `
    The free assessment is a short talk and movement check of up to 20 minutes. It is not treatment and carries no duty
    to book. It is not available to people covered by Medicare, Medicaid, TRICARE, the Veterans Health Administration
    (VHA) or any other federal health program.
    `,
  ),
  notice(
    'disclaimer-telehealth-states',
    'Telehealth: where available',
    'telehealthAvailability',
    'belowBody',
    `
    We can see you by video only while you are in a state where your clinician may practice. Ask us before you book.
    `,
  ),
]
