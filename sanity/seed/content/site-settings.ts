import {refer, referAll, referWeakly, type SeedDocument} from '../write/document.ts'
import {languageHelp} from './language-help.ts'
import {portableText} from '../write/portable-text.ts'

export const siteSettings: SeedDocument = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  title: 'Thistledown Rounds',
  tagline: 'Plain words about pain, movement and recovery, from the people who treat them.',
  description:
    'Licensed clinicians of Thistledown Physical Therapy explain common aches, injuries and treatments in plain words, with their sources and with honest limits.',
  clinicName: 'Thistledown Physical Therapy',
  about: portableText(`
    Thistledown Physical Therapy is a fictional clinic, made up to show what this site can do. Its people, towns, phone
    numbers and offers do not exist. The sources the posts cite are real.

    In our story, eight clinicians look after two small mountain towns, and write down what they explain to their
    patients every day.
  `),
  locations: referAll('location-mill-lane', 'location-upper-meadow'),
  featuredPost: referWeakly('post-dry-needling-and-sciatica'),
  standingDisclaimers: referAll('disclaimer-education-only', 'disclaimer-emergency'),
  emergencyNotice: 'In an emergency call 911. In a mental health crisis call or text 988.',
  languageHelp,
  defaultCta: refer('cta-free-assessment'),
  translations: [
    {
      _key: 'es',
      locale: 'es',
      tagline: 'Palabras claras sobre el dolor, el movimiento y la recuperación, de quienes los tratan.',
      description:
        'Los profesionales con licencia de Thistledown Physical Therapy explican en palabras claras dolores, lesiones y tratamientos comunes, con sus fuentes y con límites honestos.',
      about: portableText(`
        Thistledown Physical Therapy es una clínica ficticia, inventada para mostrar lo que puede hacer este sitio. Sus
        personas, pueblos, teléfonos y ofertas no existen. Las fuentes que citan los artículos son reales.
      `),
      emergencyNotice: 'En una emergencia llame al 911. En una crisis de salud mental llame al 988 y oprima 2 para español.',
      defaultCta: refer('cta-pedir-cita'),
    },
  ],
}
