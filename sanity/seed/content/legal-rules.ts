import type {SeedDocument} from '../write/document.ts'

type Status = 'permitted' | 'conditional' | 'prohibited' | 'silent' | 'unknown'

function telehealth(jurisdiction: string, status: Status, text: string): SeedDocument {
  return {
    _id: `legal-rule-telehealth-${jurisdiction.toLowerCase()}`,
    _type: 'legalRule',
    subject: 'telehealth',
    jurisdiction,
    status,
    text: `${text} An example: it was not read in the law itself. Not legal advice.`,
    checkedOn: '2026-11-26',
    verified: false,
  }
}

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
  telehealth('MT', 'permitted', 'The state in which the demo clinic is, and its people are licensed.'),
  telehealth('ID', 'conditional', 'Through the licensure compact, for those of its people who hold the privilege.'),
]
