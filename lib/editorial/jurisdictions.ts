/**
 * Where a licence can come from: the states, the district and the territories by their postal codes.
 *
 * Geography and nothing else: what a state's law says is data with a source and a date, never a constant.
 */

export type JurisdictionKind = 'state' | 'district' | 'territory' | 'federal' | 'foreign'

/**
 * Two-letter codes of the United States Postal Service (Publication 28, appendix B), then practice for the federal
 * government and countries abroad.
 *
 * The time zone decides when a licence's last day ends. Where a state has two, its capital's counts; federal practice
 * goes by Washington, DC, and licences from abroad by UTC.
 */
export const JURISDICTIONS = [
  {value: 'AL', title: 'Alabama', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'AK', title: 'Alaska', kind: 'state', timeZone: 'America/Juneau'},
  {value: 'AZ', title: 'Arizona', kind: 'state', timeZone: 'America/Phoenix'},
  {value: 'AR', title: 'Arkansas', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'CA', title: 'California', kind: 'state', timeZone: 'America/Los_Angeles'},
  {value: 'CO', title: 'Colorado', kind: 'state', timeZone: 'America/Denver'},
  {value: 'CT', title: 'Connecticut', kind: 'state', timeZone: 'America/New_York'},
  {value: 'DE', title: 'Delaware', kind: 'state', timeZone: 'America/New_York'},
  {value: 'DC', title: 'District of Columbia', kind: 'district', timeZone: 'America/New_York'},
  {value: 'FL', title: 'Florida', kind: 'state', timeZone: 'America/New_York'},
  {value: 'GA', title: 'Georgia', kind: 'state', timeZone: 'America/New_York'},
  {value: 'HI', title: 'Hawaii', kind: 'state', timeZone: 'Pacific/Honolulu'},
  {value: 'ID', title: 'Idaho', kind: 'state', timeZone: 'America/Boise'},
  {value: 'IL', title: 'Illinois', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'IN', title: 'Indiana', kind: 'state', timeZone: 'America/Indiana/Indianapolis'},
  {value: 'IA', title: 'Iowa', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'KS', title: 'Kansas', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'KY', title: 'Kentucky', kind: 'state', timeZone: 'America/New_York'},
  {value: 'LA', title: 'Louisiana', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'ME', title: 'Maine', kind: 'state', timeZone: 'America/New_York'},
  {value: 'MD', title: 'Maryland', kind: 'state', timeZone: 'America/New_York'},
  {value: 'MA', title: 'Massachusetts', kind: 'state', timeZone: 'America/New_York'},
  {value: 'MI', title: 'Michigan', kind: 'state', timeZone: 'America/Detroit'},
  {value: 'MN', title: 'Minnesota', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'MS', title: 'Mississippi', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'MO', title: 'Missouri', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'MT', title: 'Montana', kind: 'state', timeZone: 'America/Denver'},
  {value: 'NE', title: 'Nebraska', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'NV', title: 'Nevada', kind: 'state', timeZone: 'America/Los_Angeles'},
  {value: 'NH', title: 'New Hampshire', kind: 'state', timeZone: 'America/New_York'},
  {value: 'NJ', title: 'New Jersey', kind: 'state', timeZone: 'America/New_York'},
  {value: 'NM', title: 'New Mexico', kind: 'state', timeZone: 'America/Denver'},
  {value: 'NY', title: 'New York', kind: 'state', timeZone: 'America/New_York'},
  {value: 'NC', title: 'North Carolina', kind: 'state', timeZone: 'America/New_York'},
  {value: 'ND', title: 'North Dakota', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'OH', title: 'Ohio', kind: 'state', timeZone: 'America/New_York'},
  {value: 'OK', title: 'Oklahoma', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'OR', title: 'Oregon', kind: 'state', timeZone: 'America/Los_Angeles'},
  {value: 'PA', title: 'Pennsylvania', kind: 'state', timeZone: 'America/New_York'},
  {value: 'RI', title: 'Rhode Island', kind: 'state', timeZone: 'America/New_York'},
  {value: 'SC', title: 'South Carolina', kind: 'state', timeZone: 'America/New_York'},
  {value: 'SD', title: 'South Dakota', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'TN', title: 'Tennessee', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'TX', title: 'Texas', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'UT', title: 'Utah', kind: 'state', timeZone: 'America/Denver'},
  {value: 'VT', title: 'Vermont', kind: 'state', timeZone: 'America/New_York'},
  {value: 'VA', title: 'Virginia', kind: 'state', timeZone: 'America/New_York'},
  {value: 'WA', title: 'Washington', kind: 'state', timeZone: 'America/Los_Angeles'},
  {value: 'WV', title: 'West Virginia', kind: 'state', timeZone: 'America/New_York'},
  {value: 'WI', title: 'Wisconsin', kind: 'state', timeZone: 'America/Chicago'},
  {value: 'WY', title: 'Wyoming', kind: 'state', timeZone: 'America/Denver'},
  {value: 'AS', title: 'American Samoa', kind: 'territory', timeZone: 'Pacific/Pago_Pago'},
  {value: 'GU', title: 'Guam', kind: 'territory', timeZone: 'Pacific/Guam'},
  {value: 'MP', title: 'Northern Mariana Islands', kind: 'territory', timeZone: 'Pacific/Saipan'},
  {value: 'PR', title: 'Puerto Rico', kind: 'territory', timeZone: 'America/Puerto_Rico'},
  {value: 'VI', title: 'U.S. Virgin Islands', kind: 'territory', timeZone: 'America/St_Thomas'},
  {value: 'US', title: 'Federal practice', kind: 'federal', timeZone: 'America/New_York'},
  {value: 'OTHER', title: 'Outside the United States', kind: 'foreign', timeZone: 'UTC'},
] as const satisfies readonly {value: string; title: string; kind: JurisdictionKind; timeZone: string}[]

/** The row of a code, or nothing when the code is not one of ours. Codes are capital letters. */
export function jurisdictionOf(code: string | null | undefined): (typeof JURISDICTIONS)[number] | undefined {
  return JURISDICTIONS.find(({value}) => value === code)
}
