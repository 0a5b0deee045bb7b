import {campaignProblem, destinationProblem, withCampaign} from '../../../../lib/editorial/offers/destinations.ts'

const HOSTS = ['schedule.clinic.example']

test.each([
  ['book', 'Book', 'https://schedule.clinic.example/start'],
  ['telehealth', 'By video', 'https://schedule.clinic.example/video'],
  ['location', 'Find a place', '/locations'],
  ['location', 'Encuentre un lugar', '/es/locations'],
  ['location', 'Mill Lane', '/locations#mill-lane'],
  ['phone', 'Call +1 555 555 0100', 'tel:+1-555-555-0100'],
  ['phone', '(555) 555-0100', 'tel:+15555550100'],
  ['phone', 'Call +44 20 7946 0000', 'tel:+44-20-7946-0000'],
  ['email', 'Write to us', 'mailto:desk@clinic.example'],
  ['page', 'How we work', '/about/contact'],
  ['download', 'The exercise sheet', 'https://files.clinic.example/sheet.pdf'],
])('%s “%s” may lead to %s', (kind, label, href) => {
  expect(destinationProblem({kind, label, href}, HOSTS)).toBeNull()
})

test.each([
  ['nothing that is known', 'teleport', 'Go', '/x', /Choose what/],
  ['no kind', undefined, 'Go', '/x', /Choose what/],
  ['no address', 'book', 'Book', '', /Write the address/],
  ['script', 'book', 'Book', 'javascript:alert(1)', /Use a web address/],
  ['another site in the shape of this one', 'page', 'Go', '//evil.example', /https/],
  ['a host with a password', 'book', 'Book', 'https://user:pw@schedule.clinic.example', /password/],
  ['an open connection', 'book', 'Book', 'http://schedule.clinic.example', /https/],
  ['a host that nobody has allowed', 'book', 'Book', 'https://other.example', /other\.example.*Compliance/],
  ['a host that only looks like it', 'telehealth', 'Video', 'https://schedule.clinic.example.evil.example', /Compliance/],
  ['a page in place of a scheduler', 'book', 'Book', '/book', /https/],
  ['another page in place of a place', 'location', 'Find', '/about', /locations/],
  ['a page that begins like places', 'location', 'Find', '/locations-of-old', /locations/],
  ['a web address in place of a page', 'page', 'Go', 'https://clinic.example/about', /begins with a stroke/],
  ['a number that the words do not show', 'phone', 'Call us', 'tel:+1-555-555-0100', /very number/],
  ['another number than the words show', 'phone', 'Call +1 555 555 0101', 'tel:+1-555-555-0100', /very number/],
  ['a number without its country', 'phone', '555 0100', 'tel:555-0100', /whole number/],
  ['a number that no exchange has', 'phone', '+1 155 555 0100', 'tel:+1-155-555-0100', /whole number/],
  ['an address in place of a number', 'phone', 'Call', 'https://clinic.example', /tel:/],
  ['a number in place of an address', 'email', 'Write', 'tel:+1-555-555-0100', /mailto/],
  ['a download that is a page', 'download', 'Sheet', 'https://files.clinic.example/sheet.html', /PDF/],
])('%s is refused', (_what, kind, label, href, why) => {
  expect(destinationProblem({kind, label, href}, HOSTS)).toMatch(why)
})

test('where nobody has made a list of hosts, any host will do', () => {
  expect(destinationProblem({kind: 'book', label: 'Book', href: 'https://any.example/'}, [])).toBeNull()
})

const tags = {source: 'blog', medium: 'post', campaign: 'december-2026'}

test.each([null, undefined, {}, {source: '', medium: null}, tags, {...tags, content: 'first_button'}])(
  'tags %j are fine',
  (campaign) => {
    expect(campaignProblem(campaign, ['knee'])).toBeNull()
  },
)

test.each([
  ['two of the three', {source: 'blog', medium: 'post'}, /three/],
  ['capital letters', {...tags, campaign: 'December'}, /small letters/],
  ['blanks', {...tags, content: 'first button'}, /small letters/],
  ['a word that is too long', {...tags, campaign: 'a'.repeat(51)}, /small letters/],
  ['what somebody reads about', {...tags, campaign: 'knee-pain'}, /“knee” tells/],
])('tags with %s are refused', (_what, campaign, why) => {
  expect(campaignProblem(campaign, ['knee', 'back'])).toMatch(why)
})

test('tags are added to web addresses and to no other', () => {
  expect(withCampaign('https://s.example/start?day=1#top', {...tags, content: 'a'})).toBe(
    'https://s.example/start?day=1&utm_source=blog&utm_medium=post&utm_campaign=december-2026&utm_content=a#top',
  )
  for (const href of ['tel:+1-555-555-0100', '/locations', 'mailto:a@b.example', 'nonsense'])
    expect(withCampaign(href, tags)).toBe(href)
  expect(withCampaign('https://s.example/', null)).toBe('https://s.example/')
})
