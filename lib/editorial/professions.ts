/**
 * Professions and kinds of credential, with the words patients see.
 *
 * The order of letters after a name differs by profession (`byline.ts`); the plain word beside them is for readers who
 * do not know the letters.
 */

export type BylineProfile = 'apta' | 'ancc' | 'athleticTraining' | 'occupationalTherapy' | 'physician' | 'generic'

/**
 * `label` stands beside a name, `noun` inside a sentence. `licenseTypes` are the licences the profession is practised
 * under, any one of which is enough (codes of `license-records.ts`; names differ by state). A profession that is not
 * `licensed` needs none to write, and nobody in it can review.
 *
 * Exercise physiologists are licensed in hardly any state, so they count as not licensed.
 */
export const PROFESSIONS = [
  {
    value: 'physicalTherapist',
    label: 'Physical therapist',
    noun: 'a physical therapist',
    profile: 'apta',
    licensed: true,
    licenseTypes: ['PT'],
  },
  {
    value: 'physicalTherapistAssistant',
    label: 'Physical therapist assistant',
    noun: 'a physical therapist assistant',
    profile: 'apta',
    licensed: true,
    licenseTypes: ['PTA'],
  },
  {
    value: 'occupationalTherapist',
    label: 'Occupational therapist',
    noun: 'an occupational therapist',
    profile: 'occupationalTherapy',
    licensed: true,
    licenseTypes: ['OT'],
  },
  {
    value: 'occupationalTherapyAssistant',
    label: 'Occupational therapy assistant',
    noun: 'an occupational therapy assistant',
    profile: 'occupationalTherapy',
    licensed: true,
    licenseTypes: ['OTA'],
  },
  {
    value: 'athleticTrainer',
    label: 'Athletic trainer',
    noun: 'an athletic trainer',
    profile: 'athleticTraining',
    licensed: true,
    licenseTypes: ['AT'],
  },
  {value: 'physicianMD', label: 'Physician', noun: 'a physician', profile: 'physician', licensed: true, licenseTypes: ['MD']},
  {
    value: 'physicianDO',
    label: 'Osteopathic physician',
    noun: 'an osteopathic physician',
    profile: 'physician',
    licensed: true,
    licenseTypes: ['DO'],
  },
  {
    value: 'physicianAssociate',
    label: 'Physician associate',
    noun: 'a physician associate',
    profile: 'generic',
    licensed: true,
    licenseTypes: ['PA'],
  },
  {
    value: 'registeredNurse',
    label: 'Registered nurse',
    noun: 'a registered nurse',
    profile: 'ancc',
    licensed: true,
    licenseTypes: ['RN'],
  },
  {
    value: 'licensedPracticalNurse',
    label: 'Licensed practical nurse',
    noun: 'a licensed practical nurse',
    profile: 'ancc',
    licensed: true,
    licenseTypes: ['LPN', 'LVN'],
  },
  {
    value: 'nursePractitioner',
    label: 'Nurse practitioner',
    noun: 'a nurse practitioner',
    profile: 'ancc',
    licensed: true,
    licenseTypes: ['APRN-CNP'],
  },
  {
    value: 'clinicalNurseSpecialist',
    label: 'Clinical nurse specialist',
    noun: 'a clinical nurse specialist',
    profile: 'ancc',
    licensed: true,
    licenseTypes: ['APRN-CNS'],
  },
  {
    value: 'nurseMidwife',
    label: 'Nurse-midwife',
    noun: 'a nurse-midwife',
    profile: 'ancc',
    licensed: true,
    licenseTypes: ['APRN-CNM'],
  },
  {
    value: 'nurseAnesthetist',
    label: 'Nurse anesthetist',
    noun: 'a nurse anesthetist',
    profile: 'ancc',
    licensed: true,
    licenseTypes: ['APRN-CRNA'],
  },
  {
    value: 'speechLanguagePathologist',
    label: 'Speech-language pathologist',
    noun: 'a speech-language pathologist',
    profile: 'generic',
    licensed: true,
    licenseTypes: ['SLP'],
  },
  {value: 'audiologist', label: 'Audiologist', noun: 'an audiologist', profile: 'generic', licensed: true, licenseTypes: ['AUD']},
  {
    value: 'chiropractor',
    label: 'Chiropractor',
    noun: 'a chiropractor',
    profile: 'generic',
    licensed: true,
    licenseTypes: ['DC'],
  },
  {value: 'podiatrist', label: 'Podiatrist', noun: 'a podiatrist', profile: 'physician', licensed: true, licenseTypes: ['DPM']},
  {value: 'pharmacist', label: 'Pharmacist', noun: 'a pharmacist', profile: 'generic', licensed: true, licenseTypes: ['RPH']},
  {
    value: 'psychologist',
    label: 'Psychologist',
    noun: 'a psychologist',
    profile: 'generic',
    licensed: true,
    licenseTypes: ['PSY'],
  },
  {
    value: 'clinicalSocialWorker',
    label: 'Clinical social worker',
    noun: 'a clinical social worker',
    profile: 'generic',
    licensed: true,
    licenseTypes: ['LCSW'],
  },
  {
    value: 'professionalCounselor',
    label: 'Professional counselor',
    noun: 'a professional counselor',
    profile: 'generic',
    licensed: true,
    licenseTypes: ['LPC', 'LMHC', 'LPCC'],
  },
  {
    value: 'registeredDietitian',
    label: 'Registered dietitian',
    noun: 'a registered dietitian',
    profile: 'generic',
    licensed: true,
    licenseTypes: ['LD', 'LDN'],
  },
  {
    value: 'massageTherapist',
    label: 'Massage therapist',
    noun: 'a massage therapist',
    profile: 'generic',
    licensed: true,
    licenseTypes: ['LMT'],
  },
  {
    value: 'acupuncturist',
    label: 'Acupuncturist',
    noun: 'an acupuncturist',
    profile: 'generic',
    licensed: true,
    licenseTypes: ['LAC'],
  },
  {
    value: 'exercisePhysiologist',
    label: 'Exercise physiologist',
    noun: 'an exercise physiologist',
    profile: 'generic',
    licensed: false,
    licenseTypes: [],
  },
  {value: 'researcher', label: 'Researcher', noun: 'a researcher', profile: 'generic', licensed: false, licenseTypes: []},
  {
    value: 'medicalWriter',
    label: 'Medical writer',
    noun: 'a medical writer',
    profile: 'generic',
    licensed: false,
    licenseTypes: [],
  },
  {value: 'editor', label: 'Editor', noun: 'an editor', profile: 'generic', licensed: false, licenseTypes: []},
] as const satisfies readonly {
  value: string
  label: string
  noun: string
  profile: BylineProfile
  licensed: boolean
  licenseTypes: readonly string[]
}[]

export type Profession = (typeof PROFESSIONS)[number]['value']

export const CREDENTIAL_CATEGORIES = [
  {value: 'license', label: 'Licence to practise'},
  {value: 'degreeProfessional', label: 'Degree of the profession'},
  {value: 'degreeOther', label: 'Other degree'},
  {value: 'stateDesignation', label: 'State designation'},
  {value: 'otherLicense', label: 'Other licence'},
  {value: 'nationalCertification', label: 'National certification'},
  {value: 'otherCertification', label: 'Other certification'},
  {value: 'award', label: 'Award or honour'},
  {value: 'fellowship', label: 'Fellowship'},
] as const

export type CredentialCategory = (typeof CREDENTIAL_CATEGORIES)[number]['value']
