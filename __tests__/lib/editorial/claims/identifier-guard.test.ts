import {findIdentifiers} from '@/lib/editorial/claims/identifier-guard.ts'

const find = (text: string, options?: Parameters<typeof findIdentifiers>[1]) =>
  findIdentifiers({blocks: [{path: 'body[_key=="a"]', text}]}, options).map(({rule, quote}) => [rule, quote])

describe('what could show who a patient is', () => {
  test.each([
    ['patient-name', 'My name is Rosa Delgado and I fell.', 'My name is Rosa Delgado'],
    ['patient-name', 'As “Rosa Delgado” told us.', '“Rosa Delgado”'],
    ['patient-name', 'As "Rosa M. Delgado" told us.', '"Rosa M. Delgado"'],
    ['patient-name', 'Our patient Rosa Delgado walked in.', 'patient Rosa Delgado'],
    ['patient-name', 'Mrs. Núñez came in May.', 'Mrs. Núñez'],
    ['patient-name', '“They helped me.” — Rosa D., Fairfax', '— Rosa D.'],
    ['patient-birth-date', 'She was born on March 3, 1961.', 'born on March 3, 1961'],
    ['patient-birth-date', 'DOB: 3/4/61', 'DOB: 3/4/61'],
    ['patient-birth-date', 'date of birth 1961-03-04', 'date of birth 1961-03-04'],
    ['phone', 'Call her at (415) 555-0199.', '(415) 555-0199'],
    ['phone', 'Call her at 415.555.0199.', '415.555.0199'],
    ['phone', 'Call her at +1 415 555 0199.', '+1 415 555 0199'],
    ['ssn', 'Her number is 123-45-6789.', '123-45-6789'],
    ['email', 'Write to rosa.d@mail.example today.', 'rosa.d@mail.example'],
    ['record-number', 'MRN 00123456', 'MRN 00123456'],
    ['record-number', 'Medical record number: A-12345', 'Medical record number: A-12345'],
    ['record-number', 'Member ID: XYZ123456789', 'Member ID: XYZ123456789'],
    ['record-number', 'policy number is 4471-2290', 'policy number is 4471-2290'],
  ])('%s: %s', (rule, text, quote) => {
    expect(find(text)).toEqual([[rule, quote]])
  })

  test.each([
    'Call 911, or call or text 988.',
    'Poison Control answers at 1-800-222-1222 day and night.',
    'Stand up every 20 to 30 minutes, 10 times.',
    'See 10.1001/jama.2021.0411 and PMID 12345678.',
    'The guideline of March 3, 2021 says so.',
    'Try “Bird Dog” and “Cat Cow”, ten times each.',
    'We keep your medical record private.',
    'Bring your insurance card and your record of exercises.',
    'Pain 5/10 or less is fine. Work from 9-5.',
    'A patient should tell us. The patient Portal is open.',
    'A person born in winter, aged 40 to 60.',
    '“What did you notice?” is our first question.',
  ])('is not found in: %s', (text) => {
    expect(find(text)).toEqual([])
  })

  test('leaves out what the clinic says of itself', () => {
    const text = 'Ask “Maren Okafor”, (555) 555-0100, care@rounds.example.'
    expect(find(text).map(([rule]) => rule)).toEqual(['patient-name', 'phone', 'email'])
    expect(
      find(text, {
        allowedNames: ['Maren Okafor'],
        allowedPhones: ['+1 555 555 0100'],
        allowedEmails: ['Care@rounds.example'],
      }),
    ).toEqual([])
  })

  test('is an error with its place and what to do', () => {
    const [finding] = findIdentifiers({blocks: [{path: 'excerpt', text: 'DOB: 3/4/61'}]})
    expect(finding).toMatchObject({severity: 'error', path: 'excerpt', start: 0, end: 11})
    expect(finding!.fix).toMatch(/\.$/)
  })
})
