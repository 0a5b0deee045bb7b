/** The fields of a license record that leave the private dataset, as a GROQ projection: never its number. */
export const LICENSE_FIELDS = /* groq */ `_id, clinicianId, kind, licenseType, jurisdiction, homeJurisdiction, compact, boardStatus,
  encumbered, issuedOn, effectiveOn, expiresOn, publicDisplay, "verifications": coalesce(verifications[]{at, method, by, result}, [])`
