/** For whom a post is written, besides patients in general: for finding it, never for hiding it. */
export const AUDIENCES = [
  {value: 'caregivers', title: 'People who look after somebody'},
  {value: 'parents', title: 'Parents'},
  {value: 'olderAdults', title: 'Older adults'},
  {value: 'athletes', title: 'People in sport'},
  {value: 'workers', title: 'People at work'},
  {value: 'afterSurgery', title: 'People after an operation'},
] as const

export type Audience = (typeof AUDIENCES)[number]['value']

export function isAudience(value: unknown): value is Audience {
  return AUDIENCES.some((known) => known.value === value)
}
