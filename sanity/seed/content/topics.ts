import {slug, type SeedDocument} from '../write/document.ts'
import {portableText} from '../write/portable-text.ts'

/** How careful the demo clinic is with each topic; see the editorial policy. */
const TIERS: Record<string, 'A' | 'B' | 'C'> = {
  'how-treatment-works': 'A',
  'balance-and-healthy-aging': 'B',
  'work-and-daily-life': 'C',
  'running-and-sports': 'C',
}

function topic(name: string, title: string, summary: string, introduction: string): SeedDocument {
  const tier = TIERS[name] ?? 'B'
  return {_id: `topic-${name}`, _type: 'topic', title, slug: slug(name), summary, introduction: portableText(introduction), tier}
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
