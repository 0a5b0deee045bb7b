import {
  isNpi,
  isOrcid,
  normalizeDoi,
  normalizeOrcid,
  normalizePmcid,
  normalizePmid,
  sameDoi,
} from '@/lib/editorial/identifiers.ts'

describe('R16: a DOI', () => {
  test.each([
    ['10.1001/jama.2021.0411', '10.1001/jama.2021.0411'],
    ['https://doi.org/10.1001/jama.2021.0411', '10.1001/jama.2021.0411'],
    ['http://dx.doi.org/10.1001/jama.2021.0411', '10.1001/jama.2021.0411'],
    ['doi:10.1001/jama.2021.0411', '10.1001/jama.2021.0411'],
    ['DOI: 10.1001/jama.2021.0411', '10.1001/jama.2021.0411'],
    ['  10.1001/jama.2021.0411.\n', '10.1001/jama.2021.0411'],
    ['10.7326/M16-2367', '10.7326/M16-2367'],
    [
      '10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1',
      '10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1',
    ],
  ])('is found in %j', (text, doi) => {
    expect(normalizeDoi(text)).toBe(doi)
  })

  test.each([
    'javascript:10.1001/x',
    'https://evil.example/10.1001/x',
    'https://doi.org/javascript:10.1001/x',
    '10.1001',
    '10.1001/',
    '10.123/x',
    '10.1001/a b',
    '10.1001/<script>',
    '10.１００１/x',
    '',
    null,
    undefined,
    42,
  ])('is not made of %j', (text) => {
    expect(normalizeDoi(text)).toBeNull()
  })

  test('is the same work in capitals', () => {
    expect(sameDoi('10.7326/M16-2367', 'https://doi.org/10.7326/m16-2367')).toBe(true)
    expect(sameDoi('10.7326/M16-2367', '10.7326/M16-2368')).toBe(false)
    expect(sameDoi('nothing', 'nothing')).toBe(false)
  })
})

describe('R16: a PubMed number', () => {
  test.each(['1', '12345678', 'PMID: 12345678', 'https://pubmed.ncbi.nlm.nih.gov/12345678/'])('is found in %j', (text) => {
    expect(normalizePmid(text)).toMatch(/^1(?:2345678)?$/)
  })

  test.each(['0123', '123456789', '12"onclick', 'PMC123', '１２３', '', null])('is not made of %j', (text) => {
    expect(normalizePmid(text)).toBeNull()
  })
})

describe('R16: a PubMed Central number', () => {
  test.each([
    'PMC1234567',
    'pmc1234567',
    'PMCID: PMC1234567',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/',
  ])('is found in %j', (text) => {
    expect(normalizePmcid(text)).toBe('PMC1234567')
  })

  test.each(['1234567', 'PMC0123', 'PMC1234567890', 'PMC１', '', null])('is not made of %j', (text) => {
    expect(normalizePmcid(text)).toBeNull()
  })
})

describe('R16: an ORCID iD', () => {
  test.each(['0000-0002-1825-0097', '0000-0002-1694-233X'])('%s has the right check character', (orcid) => {
    expect(isOrcid(orcid)).toBe(true)
    expect(normalizeOrcid(`https://orcid.org/${orcid.toLowerCase()}/`)).toBe(orcid)
  })

  test.each(['0000-0002-1825-0098', '0000000218250097', '0000-0002-1694-233x', '００００-0002-1825-0097', '', null])(
    '%j is none',
    (orcid) => {
      expect(isOrcid(orcid)).toBe(false)
    },
  )

  test('is not taken from another site', () => {
    expect(normalizeOrcid('https://evil.example/0000-0002-1825-0097')).toBeNull()
    expect(normalizeOrcid('https://orcid.org/0000-0002-1825-0098')).toBeNull()
  })
})

describe('R4: an NPI', () => {
  test.each(['1234567893', '1558598797'])('%s has the right check digit', (npi) => {
    expect(isNpi(npi)).toBe(true)
  })

  test.each([
    '1234567890',
    '0234567893',
    '123456789',
    '9876543213',
    '123456789３',
    '１２３４５６７８９３',
    ' 1234567893',
    '',
    1234567893,
  ])('%j is none', (npi) => {
    expect(isNpi(npi)).toBe(false)
  })
})
