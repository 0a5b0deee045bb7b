/**
 * Professions and kinds of credential, with the words patients see.
 *
 * The order of letters after a name differs by profession (`byline.ts`); the plain word beside them is for readers who
 * do not know the letters.
 */

export type BylineProfile = 'apta' | 'ancc' | 'athleticTraining' | 'occupationalTherapy' | 'physician' | 'generic'

export const PROFESSIONS = [
  {value: 'physicalTherapist', label: 'Physical therapist', profile: 'apta'},
  {value: 'physicalTherapistAssistant', label: 'Physical therapist assistant', profile: 'apta'},
  {value: 'occupationalTherapist', label: 'Occupational therapist', profile: 'occupationalTherapy'},
  {value: 'athleticTrainer', label: 'Athletic trainer', profile: 'athleticTraining'},
  {value: 'physicianMD', label: 'Physician', profile: 'physician'},
  {value: 'physicianDO', label: 'Osteopathic physician', profile: 'physician'},
  {value: 'physicianAssociate', label: 'Physician associate', profile: 'generic'},
  {value: 'registeredNurse', label: 'Registered nurse', profile: 'ancc'},
  {value: 'nursePractitioner', label: 'Nurse practitioner', profile: 'ancc'},
  {value: 'speechLanguagePathologist', label: 'Speech-language pathologist', profile: 'generic'},
  {value: 'psychologist', label: 'Psychologist', profile: 'generic'},
  {value: 'registeredDietitian', label: 'Registered dietitian', profile: 'generic'},
  {value: 'massageTherapist', label: 'Massage therapist', profile: 'generic'},
  {value: 'exercisePhysiologist', label: 'Exercise physiologist', profile: 'generic'},
  {value: 'medicalWriter', label: 'Medical writer', profile: 'generic'},
] as const satisfies readonly {value: string; label: string; profile: BylineProfile}[]

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
