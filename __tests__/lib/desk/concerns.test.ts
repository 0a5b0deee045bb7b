/**
 * The answers in `answers/` follow the shape that Crossref and the National Library of Medicine document for their
 * services. They were written by hand for works that do not exist, and not recorded live.
 */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {lookUpRetraction, type AskJson} from '../../../lib/desk/retraction-lookup.ts'
import {reviewPostsCiting} from '../../../lib/desk/concerns.ts'
import {settle} from '../../../lib/desk/settle.ts'
import {kneePost, startTestClinic, type TestClinic} from '../../setup/clinic.ts'

const CROSSREF = 'https://api.crossref.org/works/'
const PUBMED = 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi?db=pubmed&retmode=json&id='

const answer = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, 'answers', `${name}.json`), 'utf8'))

/** Answers as the two services do, and keeps what it was asked. */
function services(): {ask: AskJson; asked: string[]} {
  const asked: string[] = []
  const ask: AskJson = async (url) => {
    asked.push(url)
    if (url.startsWith(CROSSREF)) return answer(`crossref-${decodeURIComponent(url.slice(CROSSREF.length)).replace('/', '-')}`)
    if (url.startsWith(PUBMED)) return answer(`pubmed-${url.slice(PUBMED.length)}`)
    throw new Error(`Nobody answers at ${url}`)
  }
  return {ask, asked}
}

const crossrefSays =
  (...types: string[]): AskJson =>
  async (url) => {
    if (!url.startsWith(CROSSREF)) return answer('pubmed-90000001')
    return {
      message: {
        DOI: '10.5555/demo.0001',
        'updated-by': types.map((type) => ({type, DOI: `10.5555/${type.replaceAll(/\W/g, '')}`})),
      },
    }
  }
const pubmedSays =
  (...pubtype: unknown[]): AskJson =>
  async () => ({result: {uids: ['90000001'], 90000001: {uid: '90000001', pubtype}}})
const UNKNOWN = {status: 'unknown', noticeDoi: null, source: null}

describe('R14: what the two services say about a work', () => {
  it('Crossref alone, about a work that was corrected and then retracted: the graver counts', async () => {
    const {ask, asked} = services()
    expect(await lookUpRetraction({doi: '10.5555/demo.0002'}, ask)).toEqual({
      status: 'retracted',
      noticeDoi: '10.5555/demo.0002r',
      source: 'crossref',
    })
    expect(asked).toEqual([`${CROSSREF}10.5555%2Fdemo.0002`])
  })

  it('PubMed alone', async () => {
    const {ask, asked} = services()
    expect(await lookUpRetraction({pmid: '90000002'}, ask)).toEqual({status: 'retracted', noticeDoi: null, source: 'pubmed'})
    expect(asked).toEqual([`${PUBMED}90000002`])
  })

  it.each<[string, {doi: string; pmid: string}, string, string]>([
    ['Crossref knows of a retraction and PubMed does not', {doi: '10.5555/demo.0002', pmid: '90000001'}, 'retracted', 'crossref'],
    ['PubMed knows of a retraction and Crossref does not', {doi: '10.5555/demo.0001', pmid: '90000002'}, 'retracted', 'pubmed'],
    [
      'Crossref knows of a correction, PubMed of a retraction',
      {doi: '10.5555/demo.0003', pmid: '90000002'},
      'retracted',
      'pubmed',
    ],
    ['neither knows of anything', {doi: '10.5555/demo.0001', pmid: '90000001'}, 'none', 'crossref'],
    ['PubMed has no such record', {doi: '10.5555/demo.0001', pmid: '90000009'}, 'none', 'crossref'],
  ])('%s', async (_what, source, status, by) => {
    expect(await lookUpRetraction(source, services().ask)).toMatchObject({status, source: by})
  })

  it.each([
    ['retraction', 'retracted'],
    ['Retraction', 'retracted'],
    ['withdrawal', 'retracted'],
    ['removal', 'retracted'],
    ['partial_retraction', 'retracted'],
    ['partial-retraction', 'retracted'],
    ['expression_of_concern', 'expressionOfConcern'],
    ['expression-of-concern', 'expressionOfConcern'],
    ['erratum', 'correction'],
    ['corrigendum', 'correction'],
    ['new_version', 'unknown'],
    ['constructor', 'unknown'],
    ['', 'unknown'],
  ])('Crossref’s “%s” is %s', async (type, status) => {
    expect(await lookUpRetraction({doi: '10.5555/demo.0001'}, crossrefSays(type))).toMatchObject({status})
  })

  it.each<[unknown[], string]>([
    [['Journal Article', 'Retracted Publication'], 'retracted'],
    [['Corrected and Republished Article'], 'correction'],
    [['Journal Article'], 'none'],
    [['constructor', '__proto__', null, 7], 'none'],
    [[], 'none'],
  ])('PubMed’s %j is %s', async (types, status) => {
    expect(await lookUpRetraction({pmid: '90000001'}, pubmedSays(...types))).toMatchObject({status})
  })
})

describe('R14: what nobody can tell stays unknown', () => {
  const both = {doi: '10.5555/demo.0001', pmid: '90000001'}

  it('where the network fails', async () => {
    const ask = async () => {
      throw new Error('ENOTFOUND')
    }
    expect(await lookUpRetraction(both, ask)).toEqual(UNKNOWN)
  })

  it('where one of the two fails, the other counts', async () => {
    const {ask} = services()
    const halfBroken: AskJson = async (url) => {
      if (url.startsWith(CROSSREF)) throw new Error('ECONNRESET')
      return ask(url)
    }
    expect(await lookUpRetraction({doi: '10.5555/demo.0001', pmid: '90000002'}, halfBroken)).toMatchObject({
      status: 'retracted',
      source: 'pubmed',
    })
  })

  it.each([
    undefined,
    null,
    0,
    '',
    'not found',
    [],
    {},
    {message: null},
    {message: 'Resource not found.'},
    {message: []},
    {message: {'updated-by': [{type: 'retraction'}]}},
    {message: {DOI: '10.5555/another', 'updated-by': [{type: 'retraction'}]}},
    {result: null},
    {result: {90000001: null}},
    {result: {90000001: {uid: '90000001', error: 'cannot get document summary'}}},
    {result: {90000001: {uid: '90000001', pubtype: 'Retracted Publication'}}},
    {result: {90000001: {uid: '7', pubtype: ['Retracted Publication']}}},
  ])('where the answer is %j', async (garbage) => {
    expect(await lookUpRetraction(both, async () => garbage)).toEqual(UNKNOWN)
  })

  it('where the list of updates is none, the work stands; where its items are garbage, nobody knows', async () => {
    const updatedBy =
      (updates: unknown): AskJson =>
      async () => ({message: {DOI: '10.5555/DEMO.0001', 'updated-by': updates}})
    expect(await lookUpRetraction({doi: '10.5555/demo.0001'}, updatedBy('x'))).toMatchObject({status: 'none'})
    expect(await lookUpRetraction({doi: '10.5555/demo.0001'}, updatedBy([null, 7, {}]))).toMatchObject({
      status: 'unknown',
      noticeDoi: null,
    })
  })

  it.each([
    {},
    {doi: null, pmid: null},
    {doi: '', pmid: ''},
    {doi: 'javascript:10.1001/x', pmid: '0'},
    {doi: 'http://169.254.169.254/', pmid: '../../x'},
    {doi: 'not a doi', pmid: 'PMC1'},
  ])('where the work has no number (%j), and nobody is asked', async (source) => {
    const {ask, asked} = services()
    expect(await lookUpRetraction(source, ask)).toEqual(UNKNOWN)
    expect(asked).toEqual([])
  })

  it('whatever stands in a number cannot lead anywhere but to the two hosts', async () => {
    const {ask, asked} = services()
    await lookUpRetraction({doi: '10.5555/..;(a)/b:c', pmid: ' 90000001 '}, ask)
    expect(asked.map((url) => new URL(url).host)).toEqual(['api.crossref.org', 'eutils.ncbi.nlm.nih.gov'])
    expect(asked[0]).toBe(`${CROSSREF}${encodeURIComponent('10.5555/..;(a)/b:c')}`)
  })
})

describe('R14: one of three cited works turns out to be retracted', () => {
  let clinic: TestClinic
  const SOURCES = ['0001', '0002', '0003'].map((number) => ({
    _id: `source-${number}`,
    _type: 'source',
    title: `Work ${number}`,
    type: 'journal',
    year: 2023,
    doi: `10.5555/demo.${number}`,
  }))
  const postOn = (id: string) => `post-on-${id}`

  const statesOf = () =>
    clinic.desk.production.fetch<Record<string, string>>(
      `{${SOURCES.map(({_id}) => `"${_id}": *[_id == "workflow.${postOn(_id)}"][0].state`).join(', ')}}`,
    )
  const marks = () =>
    clinic.desk.compliance.fetch<{subject: string; why: string; by: {userId: string}}[]>(
      '*[_type == "auditEntry" && action == "markReviewDue"]{subject, why, by}',
    )
  /** What the nightly look-up does with each source. */
  async function lookUpAll(): Promise<string[]> {
    const due: string[] = []
    for (const source of SOURCES) {
      const {status} = await lookUpRetraction(source, services().ask)
      await clinic.amend(source._id, {retraction: {status, checkedAt: '2026-11-22T17:00:00Z'}})
      due.push(...(await reviewPostsCiting(clinic.desk, source._id)))
    }
    return due
  }

  beforeAll(async () => {
    clinic = await startTestClinic()
    for (const source of SOURCES) {
      await clinic.desk.production.createOrReplace(source)
      await clinic.write(kneePost(`drafts.${postOn(source._id)}`, {sources: [{_type: 'reference', _ref: source._id, _key: 'k'}]}))
      await clinic.publish(postOn(source._id))
    }
  }, 60_000)

  it('nothing is due as long as all works stand', async () => {
    for (const {_id} of SOURCES) expect(await reviewPostsCiting(clinic.desk, _id)).toEqual([])
    expect(await marks()).toEqual([])
  })

  it('the post that cites it is due for review, with one entry in the audit log, and the others stay as they were', async () => {
    const before = await clinic.desk.production.fetch<string[]>(
      '*[_id in ["workflow.post-on-source-0001", "workflow.post-on-source-0003"]]._rev',
    )
    expect(await lookUpAll()).toEqual(['post-on-source-0002'])
    expect(await statesOf()).toEqual({'source-0001': 'published', 'source-0002': 'reviewDue', 'source-0003': 'published'})
    expect(await marks()).toEqual([
      {
        subject: 'post-on-source-0002',
        why: 'It cites source-0002, which no longer stands.',
        by: {userId: 'desk', name: 'The editorial desk'},
      },
    ])
    expect(
      await clinic.desk.production.fetch('*[_id in ["workflow.post-on-source-0001", "workflow.post-on-source-0003"]]._rev'),
    ).toEqual(before)
  })

  it('looking up again changes nothing', async () => {
    expect(await lookUpAll()).toEqual([])
    expect(await marks()).toHaveLength(1)
  })

  it('the text patients read stays as it was: people decide, not a look-up', async () => {
    expect(await clinic.desk.production.fetch('*[_id == "publication-post-on-source-0002"][0]{standing, edition}')).toEqual({
      standing: 'live',
      edition: 1,
    })
  })

  it('a work that somebody marks as superseded has the same effect, as soon as the change is told', async () => {
    await clinic.amend('source-0003', {retraction: {status: 'superseded'}})
    await settle(clinic.desk, {id: 'source-0003', type: 'source', before: null, after: null})
    expect(await statesOf()).toMatchObject({'source-0001': 'published', 'source-0003': 'reviewDue'})
  })

  it.each(['expressionOfConcern', 'correction', 'unknown', 'none', 'constructor', null])(
    '“%s” alone opens no review',
    async (status) => {
      await clinic.amend('source-0001', {retraction: {status}})
      expect(await reviewPostsCiting(clinic.desk, 'source-0001')).toEqual([])
    },
  )

  it.each(['source-nowhere', '', 'drafts.source-0002', '*', '"] || true || ["'])(
    'a work called “%s” concerns nobody',
    async (id) => {
      expect(await reviewPostsCiting(clinic.desk, id)).toEqual([])
    },
  )

  it('what is no source and no publication settles nothing', async () => {
    const before = await statesOf()
    for (const type of ['post', 'constructor', ''])
      await settle(clinic.desk, {id: 'source-0002', type, before: null, after: null})
    expect(await statesOf()).toEqual(before)
  })
})
