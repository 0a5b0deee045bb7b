import type {SeedDocument} from '../write/document.ts'

type SourceKind = 'guideline' | 'journal' | 'government' | 'association' | 'website'

/** The day on which the pages' addresses were last compared. */
const ACCESSED_ON = '2026-11-20'

/** A page that may change, by the organization that answers for it. */
function page(id: string, title: string, type: SourceKind, author: string, containerTitle: string, url: string): SeedDocument {
  return {_id: id, _type: 'source', title, type, authors: [author], containerTitle, url, accessedOn: ACCESSED_ON}
}

const NLM = 'National Library of Medicine'
const NHS = 'National Health Service'
const NINDS = 'National Institute of Neurological Disorders and Stroke'
const NIAMS = 'National Institute of Arthritis and Musculoskeletal and Skin Diseases'
const CDC = 'Centers for Disease Control and Prevention'
const AAOS = 'American Academy of Orthopaedic Surgeons'
const APTA = 'American Physical Therapy Association'
const NICE = 'National Institute for Health and Care Excellence'
const WHO = 'World Health Organization'

/** Real, public works. Nothing here is made up: what we were not certain of is left out. */
export const sources: SeedDocument[] = [
  page('source-medlineplus-sciatica', 'Sciatica', 'government', NLM, 'MedlinePlus', 'https://medlineplus.gov/sciatica.html'),
  page('source-nhs-sciatica', 'Sciatica', 'government', NHS, 'NHS', 'https://www.nhs.uk/conditions/sciatica/'),
  {
    _id: 'source-nice-ng59',
    _type: 'source',
    title: 'Low back pain and sciatica in over 16s: assessment and management (NG59)',
    type: 'guideline',
    authors: [NICE],
    containerTitle: 'NICE guideline',
    year: 2016,
    url: 'https://www.nice.org.uk/guidance/ng59',
    accessedOn: ACCESSED_ON,
  },
  {
    _id: 'source-acp-low-back-pain',
    _type: 'source',
    title:
      'Noninvasive Treatments for Acute, Subacute, and Chronic Low Back Pain: A Clinical Practice Guideline From the American College of Physicians',
    type: 'guideline',
    authors: ['Qaseem A', 'Wilt TJ', 'McLean RM', 'Forciea MA'],
    containerTitle: 'Annals of Internal Medicine',
    year: 2017,
    volume: '166',
    issue: '7',
    pages: '514-530',
    doi: '10.7326/M16-2367',
    url: 'https://www.acpjournals.org/doi/10.7326/M16-2367',
  },
  {
    _id: 'source-jospt-low-back-pain',
    _type: 'source',
    title: 'Interventions for the Management of Acute and Chronic Low Back Pain: Revision 2021',
    type: 'guideline',
    containerTitle: 'Journal of Orthopaedic & Sports Physical Therapy',
    year: 2021,
    volume: '51',
    issue: '11',
    pages: 'CPG1-CPG60',
    doi: '10.2519/jospt.2021.0304',
    url: 'https://www.jospt.org/doi/10.2519/jospt.2021.0304',
  },
  page(
    'source-nccih-acupuncture',
    'Acupuncture: Effectiveness and Safety',
    'government',
    'National Center for Complementary and Integrative Health',
    'NCCIH',
    'https://www.nccih.nih.gov/health/acupuncture-effectiveness-and-safety',
  ),
  page(
    'source-ninds-back-pain',
    'Back Pain',
    'government',
    NINDS,
    'NINDS',
    'https://www.ninds.nih.gov/health-information/disorders/back-pain',
  ),
  page('source-niams-back-pain', 'Back Pain', 'government', NIAMS, 'NIAMS', 'https://www.niams.nih.gov/health-topics/back-pain'),
  page(
    'source-who-low-back-pain',
    'Low back pain',
    'government',
    WHO,
    'Fact sheets',
    'https://www.who.int/news-room/fact-sheets/detail/low-back-pain',
  ),
  page(
    'source-choosept-low-back-pain',
    'Physical Therapy Guide to Low Back Pain',
    'association',
    APTA,
    'ChoosePT',
    'https://www.choosept.com/guide/physical-therapy-guide-low-back-pain',
  ),
  page(
    'source-choosept-ankle-sprain',
    'Physical Therapy Guide to Ankle Sprain',
    'association',
    APTA,
    'ChoosePT',
    'https://www.choosept.com/guide/physical-therapy-guide-ankle-sprain',
  ),
  page(
    'source-medlineplus-sprains',
    'Sprains and Strains',
    'government',
    NLM,
    'MedlinePlus',
    'https://medlineplus.gov/sprainsandstrains.html',
  ),
  page(
    'source-niams-sports-injuries',
    'Sports Injuries',
    'government',
    NIAMS,
    'NIAMS',
    'https://www.niams.nih.gov/health-topics/sports-injuries',
  ),
  page(
    'source-ninds-carpal-tunnel',
    'Carpal Tunnel Syndrome',
    'government',
    NINDS,
    'NINDS',
    'https://www.ninds.nih.gov/health-information/disorders/carpal-tunnel-syndrome',
  ),
  page(
    'source-medlineplus-carpal-tunnel',
    'Carpal Tunnel Syndrome',
    'government',
    NLM,
    'MedlinePlus',
    'https://medlineplus.gov/carpaltunnelsyndrome.html',
  ),
  page(
    'source-nhs-frozen-shoulder',
    'Frozen shoulder',
    'government',
    NHS,
    'NHS',
    'https://www.nhs.uk/conditions/frozen-shoulder/',
  ),
  page(
    'source-aaos-frozen-shoulder',
    'Frozen Shoulder',
    'association',
    AAOS,
    'OrthoInfo',
    'https://orthoinfo.aaos.org/en/diseases--conditions/frozen-shoulder/',
  ),
  page(
    'source-medlineplus-knee-replacement',
    'Knee Replacement',
    'government',
    NLM,
    'MedlinePlus',
    'https://medlineplus.gov/kneereplacement.html',
  ),
  page(
    'source-aaos-knee-exercises',
    'Total Knee Replacement Exercise Guide',
    'association',
    AAOS,
    'OrthoInfo',
    'https://orthoinfo.aaos.org/en/recovery/total-knee-replacement-exercise-guide/',
  ),
  page(
    'source-niams-osteoarthritis',
    'Osteoarthritis',
    'government',
    NIAMS,
    'NIAMS',
    'https://www.niams.nih.gov/health-topics/osteoarthritis',
  ),
  {
    _id: 'source-nice-ng226',
    _type: 'source',
    title: 'Osteoarthritis in over 16s: diagnosis and management (NG226)',
    type: 'guideline',
    authors: [NICE],
    containerTitle: 'NICE guideline',
    year: 2022,
    url: 'https://www.nice.org.uk/guidance/ng226',
    accessedOn: ACCESSED_ON,
  },
  page(
    'source-nhs-plantar-fasciitis',
    'Plantar fasciitis',
    'government',
    NHS,
    'NHS',
    'https://www.nhs.uk/conditions/plantar-fasciitis/',
  ),
  page(
    'source-aaos-plantar-fasciitis',
    'Plantar Fasciitis and Bone Spurs',
    'association',
    AAOS,
    'OrthoInfo',
    'https://orthoinfo.aaos.org/en/diseases--conditions/plantar-fasciitis-and-bone-spurs/',
  ),
  page('source-cdc-steadi', 'STEADI: Older Adult Fall Prevention', 'government', CDC, 'CDC', 'https://www.cdc.gov/steadi/'),
  {
    _id: 'source-uspstf-falls',
    _type: 'source',
    title: 'Falls Prevention in Community-Dwelling Older Adults: Interventions',
    type: 'guideline',
    authors: ['US Preventive Services Task Force'],
    containerTitle: 'Recommendation statement',
    year: 2024,
    url: 'https://www.uspreventiveservicestaskforce.org/uspstf/recommendation/falls-prevention-community-dwelling-older-adults-interventions',
    accessedOn: ACCESSED_ON,
  },
  page('source-who-falls', 'Falls', 'government', WHO, 'Fact sheets', 'https://www.who.int/news-room/fact-sheets/detail/falls'),
  page(
    'source-osha-workstations',
    'Computer Workstations eTool',
    'government',
    'Occupational Safety and Health Administration',
    'OSHA',
    'https://www.osha.gov/etools/computer-workstations',
  ),
  page(
    'source-cdc-adult-activity',
    'Adult Activity: An Overview',
    'government',
    CDC,
    'CDC',
    'https://www.cdc.gov/physical-activity-basics/guidelines/adults.html',
  ),
  page('source-cdc-sleep', 'About Sleep', 'government', CDC, 'CDC', 'https://www.cdc.gov/sleep/about/index.html'),
  page(
    'source-nccih-sleep',
    'Sleep Disorders and Complementary Health Approaches',
    'government',
    'National Center for Complementary and Integrative Health',
    'NCCIH',
    'https://www.nccih.nih.gov/health/sleep-disorders-and-complementary-health-approaches',
  ),
  page('source-ninds-pain', 'Pain', 'government', NINDS, 'NINDS', 'https://www.ninds.nih.gov/health-information/disorders/pain'),
  page(
    'source-hhs-telehealth',
    'Why use telehealth?',
    'government',
    'US Department of Health and Human Services',
    'Telehealth.HHS.gov',
    'https://telehealth.hhs.gov/patients/why-use-telehealth',
  ),
]
