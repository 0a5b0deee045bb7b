import {beforeAll, expect, it} from '@jest/globals'

import {checkOfferLinks, type LinkAnswer} from '../../../lib/desk/offer-links.ts'
import {startTestClinic, type TestClinic} from '../../setup/clinic.ts'

const WEB: Record<string, LinkAnswer> = {
  'https://book.example/': {status: 200, location: null},
  'https://moved.example/': {status: 301, location: 'https://new.example/'},
  'https://gone.example/': {status: 410, location: null},
  'https://ill.example/': {status: 500, location: null},
  'https://shut.example/': {status: 403, location: null},
  'https://book.example/a.pdf': {status: 206, location: null},
}
const SITE: Record<string, LinkAnswer> = {
  '/locations': {status: 200, location: null},
  '/about/nobody': {status: 404, location: null},
  '/old': {status: 308, location: '/new'},
}
const button = (kind: string, href: string) => ({_key: href, _type: 'offerAction', kind, label: `To ${href}`, href})

let clinic: TestClinic
let asked: string[]

const answerFrom = (answers: Record<string, LinkAnswer>) => async (address: string) => {
  asked.push(address)
  const answer = answers[address]
  if (!answer) throw new Error('Nobody')
  return answer
}
const check = () => checkOfferLinks(clinic.desk, {askWeb: answerFrom(WEB), askSite: answerFrom(SITE)})

beforeAll(async () => {
  clinic = await startTestClinic()
  const {production} = clinic.desk
  const actions = [
    button('book', 'https://book.example/'),
    button('telehealth', 'https://moved.example/'),
    button('book', 'https://gone.example/'),
    button('book', 'https://ill.example/'),
    button('book', 'https://shut.example/'),
    button('book', 'https://silent.example/'),
    button('download', 'https://book.example/a.pdf'),
    button('location', '/locations#hours'),
    button('page', '/about/nobody'),
    button('page', '/old'),
    button('page', '/silent'),
    button('page', '//evil.example'),
    button('book', 'http://book.example/'),
    button('phone', 'tel:+1-555-555-0100'),
    button('email', 'mailto:a@b.example'),
    {_key: 'x', _type: 'offerAction', kind: 'book', label: 'Without an address'},
  ]
  await production.create({_id: 'cta-all', _type: 'cta', actions})
  await production.create({_id: 'drafts.cta-all', _type: 'cta', actions: [actions[0], button('page', '/old')]})
  await production.create({_id: 'cta-none', _type: 'cta'})
}, 60_000)

it('says of each button where it leads, once, and asks each address once', async () => {
  asked = []
  const links = await check()
  expect(links.map(({href, verdict}) => [href, verdict])).toEqual([
    ['https://book.example/', 'fine'],
    ['https://moved.example/', 'moved'],
    ['https://gone.example/', 'broken'],
    ['https://ill.example/', 'broken'],
    ['https://shut.example/', 'unknown'],
    ['https://silent.example/', 'broken'],
    ['https://book.example/a.pdf', 'fine'],
    ['/locations#hours', 'fine'],
    ['/about/nobody', 'broken'],
    ['/old', 'moved'],
    ['/silent', 'unknown'],
    ['//evil.example', 'broken'],
    ['http://book.example/', 'broken'],
  ])
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted())
  expect(asked.filter((address) => address.includes('evil') || address.startsWith('http:'))).toEqual([])
  expect(links.filter(({verdict, why}) => (verdict === 'fine') !== (why === ''))).toEqual([])
})
