import {picture, slug, type SeedDocument} from '../write/document.ts'
import {portableText} from '../write/portable-text.ts'

type Credential = {
  abbreviation: string
  fullName: string
  category: string
  issuer?: string
  nonExpiring?: true
  displayMode?: 'abbreviation' | 'spelledOut' | 'hidden'
  requiresLicense?: string
  requiresCredential?: string
  fallback?: string
}
type Clinician = {
  givenName: string
  familyName: string
  profession: string
  jobTitle: string
  /** Position and introduction in Spanish. */
  spanish: {jobTitle: string; bio: string}
  credentials: Credential[]
  languages: string[]
  portrait: string
  bio: string
  codeOfEthics?: Record<string, string>
  associations?: {organization: string}[]
}

const DECLARED_AT = '2026-06-01T17:00:00Z'

/** The one code for physical therapists and their assistants, which took the place of two. */
const APTA_CODE = {
  organization: 'APTA',
  title: 'Code of Ethics for the Physical Therapy Profession',
  version: 'Adopted July 14, 2025',
  effectiveFrom: '2026-01-01',
  url: 'https://www.apta.org/',
  attestedAt: DECLARED_AT,
}

function clinician(name: string, {portrait, bio, spanish, credentials, associations, ...person}: Clinician): SeedDocument {
  return {
    _id: `clinician-${name}`,
    _type: 'clinician',
    ...person,
    slug: slug(name),
    credentials: credentials.map((credential, index) => ({_type: 'credential', _key: `c${index + 1}`, ...credential})),
    ...(associations
      ? {associations: associations.map((body) => ({_type: 'association', _key: body.organization.toLowerCase(), ...body}))}
      : {}),
    honorificPrefix: 'none',
    conflictOfInterest: {none: true, attestedAt: DECLARED_AT},
    photo: picture(`portrait-${name}`, portrait),
    bio: portableText(bio),
    translations: [{_key: 'es', locale: 'es', jobTitle: spanish.jobTitle, bio: portableText(spanish.bio)}],
    status: 'active',
  }
}

/** Fictional, every one of them. Credentials are real kinds of credential; schools and license numbers are left out. */
export const clinicians: SeedDocument[] = [
  clinician('maren-okafor', {
    givenName: 'Maren',
    familyName: 'Okafor',
    profession: 'physicalTherapist',
    codeOfEthics: APTA_CODE,
    associations: [{organization: 'APTA'}],
    jobTitle: 'Lead physical therapist',
    credentials: [
      {abbreviation: 'PT', fullName: 'Physical Therapist', category: 'license', requiresLicense: 'PT'},
      {abbreviation: 'DPT', fullName: 'Doctor of Physical Therapy', category: 'degreeProfessional', nonExpiring: true},
      {
        abbreviation: 'OCS',
        fullName: 'Board-Certified Clinical Specialist in Orthopaedic Physical Therapy',
        category: 'nationalCertification',
        issuer: 'American Board of Physical Therapy Specialties',
        requiresLicense: 'PT',
      },
    ],
    languages: ['en', 'ig'],
    portrait: 'Maren Okafor, a woman with dark brown skin and black hair in a high bun, smiling in a sage-green scrub top.',
    bio: `
    Maren looks after backs, necks and the nerves that start there. Most of her patients come in worried that something
    is torn or worn out. Her first job, she says, is to listen; her second is to draw a picture.

    She offers dry needling as one small part of a larger plan, and talks just as often about walking, sleep and
    strength. On weekends she is slow and happy on cross-country skis.
    `,
    spanish: {
      jobTitle: 'Fisioterapeuta principal',
      bio: `
      Maren atiende espaldas, cuellos y los nervios que empiezan ahí. La mayoría de sus pacientes llegan con miedo de
      tener algo roto o gastado. Su primera tarea, dice, es escuchar; la segunda, hacer un dibujo.

      Ofrece la punción seca como una pequeña parte de un plan más grande, y habla con la misma frecuencia de caminar,
      dormir y ganar fuerza. Los fines de semana esquía por el campo, despacio y feliz.
      `,
    },
  }),
  clinician('marisol-quillon', {
    givenName: 'Marisol',
    familyName: 'Quillon',
    profession: 'occupationalTherapist',
    associations: [{organization: 'AOTA'}],
    jobTitle: 'Hand therapist',
    credentials: [
      {abbreviation: 'OTD', fullName: 'Doctor of Occupational Therapy', category: 'degreeProfessional', nonExpiring: true},
      {
        abbreviation: 'OTR/L',
        fullName: 'Occupational Therapist, Registered and Licensed',
        category: 'license',
        requiresLicense: 'OT',
        requiresCredential: 'OTR',
        fallback: 'OT/L',
      },
      {
        abbreviation: 'OTR',
        fullName: 'Occupational Therapist, Registered',
        category: 'nationalCertification',
        issuer: 'National Board for Certification in Occupational Therapy',
        displayMode: 'hidden',
      },
      {
        abbreviation: 'CHT',
        fullName: 'Certified Hand Therapist',
        category: 'nationalCertification',
        issuer: 'Hand Therapy Certification Commission',
      },
    ],
    languages: ['en', 'es'],
    portrait:
      'Marisol Quillon, a woman with light brown skin, long wavy brown hair and round glasses, in a clay-colored sweater.',
    bio: `
    Marisol helps people get back to the things hands do: buttons, keyboards, guitars, fishing line. She makes splints
    at the bench while you talk, and she will ask what your day really looks like before she suggests changing it.

    She grew up speaking Spanish and English and is glad to see you in either.
    `,
    spanish: {
      jobTitle: 'Terapeuta de mano',
      bio: `
      Marisol ayuda a las personas a volver a lo que hacen las manos: botones, teclados, guitarras, hilos de pescar. Hace
      férulas en su mesa de trabajo mientras usted habla, y le preguntará cómo es de verdad su día antes de proponerle
      cambiarlo.

      Creció hablando español e inglés, y con gusto le atiende en cualquiera de los dos.
      `,
    },
  }),
  clinician('theo-brambleford', {
    givenName: 'Theo',
    familyName: 'Brambleford',
    profession: 'athleticTrainer',
    associations: [{organization: 'NATA'}],
    jobTitle: 'Athletic trainer',
    credentials: [
      {abbreviation: 'MS', fullName: 'Master of Science in Athletic Training', category: 'degreeProfessional', nonExpiring: true},
      {abbreviation: 'LAT', fullName: 'Licensed Athletic Trainer', category: 'license', requiresLicense: 'AT'},
      {
        abbreviation: 'ATC',
        fullName: 'Certified Athletic Trainer',
        category: 'nationalCertification',
        issuer: 'Board of Certification for the Athletic Trainer',
      },
      {
        abbreviation: 'CSCS',
        fullName: 'Certified Strength and Conditioning Specialist',
        category: 'otherCertification',
        issuer: 'National Strength and Conditioning Association',
      },
    ],
    languages: ['en'],
    portrait: 'Theo Brambleford, a man with pale skin, short red hair and a trimmed beard, in a dusk-blue jacket.',
    bio: `
    Theo spends his mornings in the clinic and his evenings beside a field. He works with runners, high-school teams and
    people who have not played anything for twenty years and would like to.

    His rule for coming back from an injury: earn each step, then enjoy it.
    `,
    spanish: {
      jobTitle: 'Preparación deportiva (athletic trainer)',
      bio: `
      Theo pasa las mañanas en la clínica y las tardes al lado de una cancha. Trabaja con corredores, con equipos de
      escuelas secundarias y con personas que no han jugado a nada en veinte años y quisieran volver.

      Su regla para regresar después de una lesión: gánese cada paso, y luego disfrútelo.
      `,
    },
  }),
  clinician('leila-haddad', {
    givenName: 'Leila',
    familyName: 'Haddad',
    profession: 'physicianMD',
    associations: [{organization: 'AMA'}],
    jobTitle: 'Physician, physical medicine and rehabilitation',
    credentials: [
      {abbreviation: 'MD', fullName: 'Doctor of Medicine', category: 'degreeProfessional', nonExpiring: true},
      {
        abbreviation: 'FAAPMR',
        fullName: 'Fellow of the American Academy of Physical Medicine and Rehabilitation',
        category: 'fellowship',
        issuer: 'American Academy of Physical Medicine and Rehabilitation',
      },
    ],
    languages: ['en', 'ar', 'fr'],
    portrait: 'Leila Haddad, a woman with olive skin and a soft blue headscarf, in a white coat over a dark blouse.',
    bio: `
    Leila is a physician of physical medicine and rehabilitation: the branch of medicine that asks how well you can do
    what matters to you. She sees people with joint pain, nerve pain and long recoveries, and works side by side with
    our therapists.

    She likes clear questions, short lists and strong tea.
    `,
    spanish: {
      jobTitle: 'Medicina física y rehabilitación',
      bio: `
      Leila es médica de medicina física y rehabilitación: la rama de la medicina que pregunta qué tan bien puede usted
      hacer lo que le importa. Atiende a personas con dolor en las articulaciones, dolor de los nervios y recuperaciones
      largas, y trabaja hombro con hombro con nuestros terapeutas.

      Le gustan las preguntas claras, las listas cortas y el té fuerte.
      `,
    },
  }),
  clinician('odalys-merriweather', {
    givenName: 'Odalys',
    familyName: 'Merriweather',
    profession: 'nursePractitioner',
    associations: [{organization: 'ANA'}],
    jobTitle: 'Nurse practitioner',
    credentials: [
      {abbreviation: 'DNP', fullName: 'Doctor of Nursing Practice', category: 'degreeProfessional', nonExpiring: true},
      {abbreviation: 'APRN', fullName: 'Advanced Practice Registered Nurse', category: 'license', requiresLicense: 'APRN-CNP'},
      {
        abbreviation: 'FNP-BC',
        fullName: 'Family Nurse Practitioner, Board Certified',
        category: 'nationalCertification',
        issuer: 'American Nurses Credentialing Center',
      },
    ],
    languages: ['en', 'es'],
    portrait: 'Odalys Merriweather, an older woman with brown skin and short silver curls, in dark blue scrubs.',
    bio: `
    Odalys has been a nurse for thirty years. She looks at the whole person: medicines, sleep, mood, blood pressure, and
    who is at home. Families often meet her first when someone has had a fall.

    She keeps a drawer of night-lights in her office and gives them away.
    `,
    spanish: {
      jobTitle: 'Enfermería de práctica avanzada',
      bio: `
      Odalys es enfermera desde hace treinta años. Mira a la persona entera: medicinas, sueño, ánimo, presión de la sangre
      y quién está en casa. Muchas familias la conocen cuando alguien ha tenido una caída.

      En su consultorio tiene un cajón lleno de lamparitas de noche, y las regala.
      `,
    },
  }),
  clinician('kiet-duong', {
    givenName: 'Kiet',
    familyName: 'Duong',
    profession: 'physicalTherapistAssistant',
    codeOfEthics: APTA_CODE,
    associations: [{organization: 'APTA'}],
    jobTitle: 'Physical therapist assistant',
    credentials: [
      {abbreviation: 'PTA', fullName: 'Physical Therapist Assistant', category: 'license', requiresLicense: 'PTA'},
      {abbreviation: 'AAS', fullName: 'Associate of Applied Science', category: 'degreeProfessional', nonExpiring: true},
    ],
    languages: ['en', 'vi'],
    portrait:
      'Kiet Duong, a young man with light tan skin and straight black hair swept to one side, in a clay-colored polo shirt.',
    bio: `
    Kiet is the person you are likely to see most often after an operation. Under the direction of a physical therapist
    he teaches the exercises, counts with you, and notices when today is not the day to push.

    He speaks Vietnamese and English, and remembers the names of everyone’s dogs.
    `,
    spanish: {
      jobTitle: 'Asistente de fisioterapia',
      bio: `
      Después de una operación, Kiet es la persona a la que usted verá con más frecuencia. Bajo la dirección de un
      fisioterapeuta enseña los ejercicios, cuenta con usted las repeticiones y se da cuenta de cuándo hoy no es el día de
      exigirse.

      Habla vietnamita e inglés, y recuerda el nombre del perro de cada quien.
      `,
    },
  }),
  clinician('hannah-sorrel', {
    givenName: 'Hannah',
    familyName: 'Sorrel',
    profession: 'physicalTherapist',
    codeOfEthics: APTA_CODE,
    associations: [{organization: 'APTA'}],
    jobTitle: 'Physical therapist, balance and aging',
    credentials: [
      {abbreviation: 'PT', fullName: 'Physical Therapist', category: 'license', requiresLicense: 'PT'},
      {
        abbreviation: 'MSPT',
        fullName: 'Master of Science in Physical Therapy',
        category: 'degreeProfessional',
        nonExpiring: true,
      },
      {
        abbreviation: 'GCS',
        fullName: 'Board-Certified Clinical Specialist in Geriatric Physical Therapy',
        category: 'nationalCertification',
        issuer: 'American Board of Physical Therapy Specialties',
        requiresLicense: 'PT',
      },
    ],
    languages: ['en', 'sv'],
    portrait: 'Hannah Sorrel, a woman with fair skin, a blond bob with bangs and square glasses, in a warm gray cardigan.',
    bio: `
    Hannah works with people who want to stay steady: after a fall, after a new knee, or simply because the stairs feel
    steeper than they used to. She visits homes, measures rugs, and has strong opinions about slippers.

    She believes that almost anyone can get stronger, at almost any age, if the starting point is right.
    `,
    spanish: {
      jobTitle: 'Fisioterapeuta, equilibrio y envejecimiento',
      bio: `
      Hannah trabaja con personas que quieren mantenerse firmes: después de una caída, con una rodilla nueva, o
      simplemente porque las escaleras se sienten más empinadas que antes. Visita casas, mide alfombras y tiene opiniones
      firmes sobre las pantuflas.

      Cree que casi cualquier persona puede ganar fuerza, a casi cualquier edad, si el punto de partida es el correcto.
      `,
    },
  }),
  clinician('teodor-lindqvist', {
    givenName: 'Teodor',
    familyName: 'Lindqvist',
    profession: 'physicalTherapist',
    codeOfEthics: APTA_CODE,
    associations: [{organization: 'APTA'}],
    jobTitle: 'Clinical lead, physical therapy',
    credentials: [
      {abbreviation: 'PT', fullName: 'Physical Therapist', category: 'license', requiresLicense: 'PT'},
      {abbreviation: 'DPT', fullName: 'Doctor of Physical Therapy', category: 'degreeProfessional', nonExpiring: true},
      {
        abbreviation: 'FAAOMPT',
        fullName: 'Fellow of the American Academy of Orthopaedic Manual Physical Therapists',
        category: 'fellowship',
        issuer: 'American Academy of Orthopaedic Manual Physical Therapists',
        requiresLicense: 'PT',
      },
    ],
    languages: ['en', 'sv'],
    portrait:
      'Teodor Lindqvist, a man with fair skin, gray hair swept to one side and round glasses, in a dusk-blue jacket with a cream collar.',
    bio: `
    Teodor reads what the others write before you do. He asks where each number comes from, whether a tired person would
    follow the sentence, and what someone should do if things go differently than the page says.

    He has treated necks and shoulders for twenty-five years, and still takes notes in pencil.
    `,
    spanish: {
      jobTitle: 'Responsable clínico de fisioterapia',
      bio: `
      Teodor lee lo que escriben los demás antes que usted. Pregunta de dónde viene cada número, si una persona cansada
      entendería la frase y qué debería hacer alguien si las cosas no salen como dice la página.

      Lleva veinticinco años tratando cuellos y hombros, y todavía toma notas a lápiz.
      `,
    },
  }),
]
