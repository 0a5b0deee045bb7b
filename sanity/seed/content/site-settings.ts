import {refer, referAll, referWeakly, type SeedDocument} from '../write/document.ts'
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
  defaultCta: refer('cta-free-assessment'),
}
