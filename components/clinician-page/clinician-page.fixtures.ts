import {CLINICIANS, HOME, stopIn} from '@/lib/editorial/trail.ts'

import {cards, lapsed, people, peopleInSpanish, pictures} from '../cast.fixtures.ts'

const trail = [HOME, CLINICIANS]
const reviewed = {
  locale: 'en' as const,
  _id: cards.bare._id,
  slug: cards.bare.slug,
  title: cards.bare.title,
  lastReviewedAt: '2026-08-01T03:00:00.000Z',
}
const spanishCard = {
  ...cards.bare,
  _id: 'post-espalda',
  locale: 'es' as const,
  slug: 'espalda-y-cuello',
  title: 'Por qué duele la espalda',
  excerpt: 'La mayoría de las veces no hay un daño grave.',
}
const seo = {title: null, description: null, noIndex: false}

export const clinicianPageExamples = {
  'a clinician with posts': {
    clinician: {
      ...people.okafor,
      portrait: pictures.okafor,
      languages: ['en', 'es'],
      posts: [cards.dryNeedling],
      reviewed: [reviewed],
      seo,
    },
    trail,
  },
  'in Spanish, with posts in both languages': {
    clinician: {
      ...peopleInSpanish.okafor,
      portrait: pictures.okafor,
      languages: ['en', 'es'],
      posts: [spanishCard, cards.dryNeedling],
      reviewed: [reviewed],
      seo,
    },
    trail: [stopIn('es', HOME), stopIn('es', CLINICIANS)],
    locale: 'es' as const,
  },
  'someone licensed in a state, on leave': {
    clinician: {...people.sorrel, status: 'onLeave' as const, portrait: null, languages: [], posts: [], reviewed: [], seo},
    trail,
  },
  'a license that has lapsed': {
    clinician: {...people.okafor, licensure: lapsed, portrait: pictures.okafor, languages: ['en'], posts: [], reviewed: [], seo},
    trail,
  },
  'someone who has died': {
    clinician: {
      ...people.haddad,
      status: 'deceased' as const,
      licensedIn: 'Licensed in MT',
      portrait: null,
      languages: [],
      posts: [cards.dryNeedling],
      reviewed: [],
      seo,
    },
    trail,
  },
  'a former contributor, and a language nobody knows': {
    clinician: {...people.haddad, portrait: null, languages: ['en', '-'], posts: [], reviewed: [], seo},
    trail,
  },
}
