import {expiredCredentials, formatByline, type Byline, type BylinePerson, type Licensure} from '../editorial/byline.ts'

export type HeldCredential = {fullName: string; abbreviation?: string}

/**
 * “Lead physical therapist” is a title too: it goes with the license that the byline goes by, and with the place in the clinic.
 */
export function heldJobTitle(
  {profession, jobTitle}: {profession: string | null; jobTitle: string | null},
  byline: Pick<Byline, 'profession' | 'standing'>,
): string | null {
  if (byline.standing === 'Former contributor') return null
  const mayUseTitle = !profession || (byline.profession && !byline.profession.endsWith('(retired)'))
  return mayUseTitle ? jobTitle?.trim() || null : null
}

/**
 * The credentials that hold today, in words: what a profile lists and what search markup may claim.
 *
 * A byline leaves some of them out to stay readable. Here each is judged as the byline would judge it, as if it were the
 * only one to show; the others stay in reach, because OTR/L rests on OTR.
 */
export function heldCredentials(person: BylinePerson & {licensure?: Licensure}): HeldCredential[] {
  const credentials = person.credentials ?? []
  // A retired license is in the byline; it is not held.
  const licensure = person.licensure ? {...person.licensure, retired: false} : 'asRecorded'
  const held = credentials.flatMap((credential, index): HeldCredential[] => {
    const fullName = credential.fullName?.trim() ?? ''
    if (!credential.abbreviation?.trim()) {
      const isLicense = credential.category === 'license' || credential.category === 'otherLicense' || credential.requiresLicense
      const isOver =
        licensure !== 'asRecorded' && (isLicense || expiredCredentials({credentials: [credential]}, licensure.now).length > 0)
      return fullName && !isOver ? [{fullName}] : []
    }
    const alone = credentials.map((other, at) => ({
      ...other,
      displayMode: at === index ? ('abbreviation' as const) : ('hidden' as const),
    }))
    return formatByline({...person, credentials: alone}, licensure).letters.flatMap((letters) =>
      letters.fullName ? [letters] : [],
    )
  })
  return [...new Map(held.map((one) => [`${one.fullName} ${one.abbreviation ?? ''}`, one])).values()]
}
