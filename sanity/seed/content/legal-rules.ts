import type {SeedDocument} from '../write/document.ts'

type Status = 'permitted' | 'conditional' | 'prohibited' | 'silent' | 'unknown'

function dryNeedling(jurisdiction: string, status: Status): SeedDocument {
  return {
    _id: `legal-rule-dry-needling-${jurisdiction.toLowerCase()}`,
    _type: 'legalRule',
    subject: 'dryNeedling',
    jurisdiction,
    status,
    text: 'Taken from a published summary, not from the law itself. Sources disagree at the edges. Not legal advice.',
    checkedOn: '2026-11-22',
    verified: false,
  }
}

/** Examples of how such records look. None of them has been read in the law itself, and each says so. */
export const legalRules: SeedDocument[] = [
  dryNeedling('CA', 'prohibited'),
  dryNeedling('HI', 'prohibited'),
  dryNeedling('NY', 'prohibited'),
  dryNeedling('OR', 'prohibited'),
  dryNeedling('ND', 'permitted'),
  dryNeedling('TX', 'permitted'),
]
