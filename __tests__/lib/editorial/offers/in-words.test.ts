import {besideEachOther, offerLines} from '../../../../lib/editorial/offers/in-words.ts'
import type {OfferDocument} from '../../../../lib/editorial/offers/offer.ts'

const ref = (id: string) => ({_type: 'reference', _ref: id, _key: id})
const offer = (fields: Partial<OfferDocument> = {}): OfferDocument => ({_id: 'a', _type: 'cta', headline: 'Ask us', ...fields})
const line = (title: string, fields: Partial<OfferDocument>) =>
  offerLines(offer(fields), (id) => `“${id}”`).find((one) => one.title === title)?.text

test.each<[title: string, fields: Partial<OfferDocument>, text: string]>([
  ['Headline', {}, 'Ask us'],
  [
    'Buttons',
    {
      actions: [
        {label: 'A', href: '/a'},
        {label: 'B', href: '/b'},
      ],
    },
    'A → /a\nB → /b',
  ],
  [
    'Buttons',
    {actions: [{label: 'A', href: 'https://a.example/', campaign: {source: 'blog', medium: 'post', campaign: 'may'}}]},
    'A → https://a.example/?utm_source=blog&utm_medium=post&utm_campaign=may',
  ],
  ['Buttons', {actions: [{}]}, ' → '],
  ['What is offered', {offerType: 'free'}, 'Something free'],
  ['What is offered', {offerType: 'unheard of'}, 'unheard of'],
  ['Picture', {picture: {asset: {_ref: 'image-1'}, alt: 'A step'}}, 'A step (image-1)'],
  ['Legal notes', {notes: [ref('one'), ref('two')]}, '“one”; “two”'],
  ['Not for patients of', {excludedPrograms: ['medicare', 'vha']}, 'Medicare, Veterans Health Administration'],
  ['Where it is offered', {}, 'Everywhere'],
  ['Where it is offered', {regions: {mode: 'only', states: ['WA', 'XX']}}, 'Only in Washington, XX'],
  ['Where it is offered', {regions: {mode: 'except', states: ['FL']}}, 'Everywhere but in Florida'],
  ['For whom', {audiences: ['athletes']}, 'People in sport'],
  ['When it runs', {}, ''],
  [
    'When it runs',
    {schedule: {endsOn: '2026-12-31', endsAt: '17:00', timeZone: 'UTC', pauses: [{from: '2026-12-24', to: '2026-12-26'}]}},
    'until 2026-12-31 17:00 (UTC) pauses from 2026-12-24 to 2026-12-26',
  ],
  ['Where it stands', {}, 'At the end of posts'],
  [
    'Where it stands',
    {placement: {slots: ['home'], everywhere: true, topics: [ref('knee')]}},
    'On the front page\nOn every page with such a place\nTopics: “knee”',
  ],
  ['Priority', {}, '50'],
  ['Test of other words', {variants: [{name: 'B', weight: 2, headline: 'Come in'}]}, 'B (2) · Come in'],
])('%s of %j', (title, fields, text) => {
  expect(line(title, fields)).toBe(text)
})

test('two versions lie line beside line', () => {
  const [before, after] = [offer(), offer({headline: 'Ask us now'})].map((one) => offerLines(one, String))
  if (!before || !after) throw new Error('No lines')
  expect(besideEachOther(before, after).filter((pair) => pair.before !== pair.after)).toEqual([
    {title: 'Headline', before: 'Ask us', after: 'Ask us now'},
  ])
})
