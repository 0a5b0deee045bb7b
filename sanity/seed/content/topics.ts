import {slug, type SeedDocument} from '../write/document.ts'
import {portableText} from '../write/portable-text.ts'

/** How careful the demo clinic is with each topic; see the editorial policy. */
const TIERS: Record<string, 'A' | 'B' | 'C'> = {
  'how-treatment-works': 'A',
  'balance-and-healthy-aging': 'B',
  'work-and-daily-life': 'C',
  'running-and-sports': 'C',
}

/** Name, sentence and, where posts are written in it, introduction of each topic in Spanish. */
const SPANISH: Record<string, {title: string; summary: string; introduction?: string}> = {
  'back-and-neck': {
    title: 'Espalda y cuello',
    summary: 'Por qué duelen la espalda y el cuello, qué ayuda y cuándo buscar ayuda rápido.',
    introduction:
      'Casi todas las personas tienen dolor de espalda o de cuello alguna vez. La mayoría de las veces no hay un daño grave, y seguir en movimiento con suavidad es parte de la mejoría.',
  },
  'shoulder-arm-and-hand': {
    title: 'Hombro, brazo y mano',
    summary: 'Hombros rígidos, codos doloridos, dedos dormidos: cómo funcionan y sanan brazos y manos.',
    introduction:
      'Usamos las manos para casi todo, así que incluso un problema pequeño puede cambiar un día entero. Aquí escriben nuestra terapeuta de mano y nuestros fisioterapeutas.',
  },
  'hip-and-knee': {
    title: 'Cadera y rodilla',
    summary: 'Artrosis, escaleras, fuerza y cirugía: cómo mantener en movimiento caderas y rodillas.',
  },
  'foot-and-ankle': {
    title: 'Pie y tobillo',
    summary: 'Esguinces, dolor de talón y pasos firmes desde el suelo.',
  },
  'running-and-sports': {
    title: 'Correr y deportes',
    summary: 'Lesionarse menos, sanar bien y volver a lo que le gusta.',
  },
  'balance-and-healthy-aging': {
    title: 'Equilibrio y envejecer con salud',
    summary: 'Seguir firme, fuerte e independiente con el paso de los años.',
  },
  'work-and-daily-life': {
    title: 'Trabajo y vida diaria',
    summary: 'Escritorios, cargas, sueño y tareas: pequeños cambios que suman.',
    introduction:
      'El dolor no se queda en la clínica. Nos acompaña a la oficina, a la cocina y a la cama. Estos artículos miran los días comunes y los pequeños cambios que vale la pena probar.',
  },
  'how-treatment-works': {
    title: 'Cómo funciona el tratamiento',
    summary: 'Qué pasa en una consulta, qué hace un tratamiento y qué no puede hacer.',
  },
}

const BODY_AREAS: ReadonlySet<string> = new Set(['back-and-neck', 'shoulder-arm-and-hand', 'hip-and-knee', 'foot-and-ankle'])

function topic(name: string, title: string, summary: string, introduction: string): SeedDocument {
  const tier = TIERS[name] ?? 'B'
  const spanish = SPANISH[name]
  return {
    _id: `topic-${name}`,
    _type: 'topic',
    title,
    slug: slug(name),
    summary,
    isBodyArea: BODY_AREAS.has(name),
    introduction: portableText(introduction),
    ...(spanish
      ? {translations: [{_key: 'es', locale: 'es', ...spanish, introduction: portableText(spanish.introduction ?? '')}]}
      : {}),
    tier,
  }
}

export const topics: SeedDocument[] = [
  topic(
    'back-and-neck',
    'Back and neck',
    'Why backs and necks hurt, what helps, and when to get help fast.',
    `
    Almost everyone has back or neck pain at some point. Most of the time nothing is badly damaged, and staying gently
    active is part of getting better.

    Here we explain common causes in plain words, show what you can do yourself, and name the few signs that need a
    clinician the same day.
    `,
  ),
  topic(
    'shoulder-arm-and-hand',
    'Shoulder, arm and hand',
    'Stiff shoulders, sore elbows, numb fingers: how arms and hands work and heal.',
    `
    You use your hands for nearly everything, so even a small problem can change a whole day. Our hand therapist and our
    physical therapists write here about shoulders that will not lift, fingers that tingle at night, and ways to keep
    working while you heal.
    `,
  ),
  topic(
    'hip-and-knee',
    'Hip and knee',
    'Arthritis, stairs, strength and surgery: keeping hips and knees moving.',
    `
    Hips and knees carry us up stairs and out of chairs. When they ache, it is natural to move less. These posts
    explain why the right amount of movement usually helps, and how to find that amount.
    `,
  ),
  topic(
    'foot-and-ankle',
    'Foot and ankle',
    'Sprains, heel pain and steady steps from the ground up.',
    `
    Feet are small and busy. Heel pain and ankle sprains are two of the most common reasons people come to see us, and
    both tend to do well with patience and a clear plan.
    `,
  ),
  topic(
    'running-and-sports',
    'Running and sports',
    'Getting hurt less, healing well and going back to what you love.',
    `
    Our athletic trainer spends evenings on the sidelines and mornings in the clinic. He writes here for runners,
    weekend players,
    young athletes and their parents.
    `,
  ),
  topic(
    'balance-and-healthy-aging',
    'Balance and healthy aging',
    'Staying steady, strong and independent as the years go by.',
    `
    Falls are not just a part of getting older. Balance can be tested, and balance can be trained. Here you will find
    simple checks, exercises to talk over with your clinician, and ways to make a home safer.
    `,
  ),
  topic(
    'work-and-daily-life',
    'Work and daily life',
    'Desks, lifting, sleep and chores: small changes that add up.',
    `
    Pain does not stay in the clinic. It comes along to the office, the kitchen and the bed. These posts look at
    ordinary days and at small changes that are worth a try.
    `,
  ),
  topic(
    'how-treatment-works',
    'How treatment works',
    'What happens in a visit, what a treatment does, and what it cannot do.',
    `
    You have the right to know what a treatment is for, how likely it is to help and what could go wrong. Here we open
    the treatment room door and explain what we do and why.
    `,
  ),
]
