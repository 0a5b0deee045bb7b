/** The fields of a license record that leave the private dataset, as a GROQ projection with their seal: never its number. */
export const LICENSE_FIELDS = /* groq */ `_id, _type, clinicianId, kind, licenseType, jurisdiction, homeJurisdiction, compact, boardStatus,
  encumbered, issuedOn, effectiveOn, expiresOn, publicDisplay, "verifications": coalesce(verifications[]{at, method, by, result}, []), deskSeal`

/** The same of a state's membership in a compact. */
export const COMPACT_FIELDS = /* groq */ `_id, _type, compact, jurisdiction, enactedOn, operationalOn, deskSeal`
