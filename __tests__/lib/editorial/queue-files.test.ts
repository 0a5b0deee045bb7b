import {toCalendar, toCsv, toDigest} from '../../../lib/editorial/queue-files.ts'
import {QUEUES, type QueueItem, type Queues} from '../../../lib/editorial/queues.ts'

const NOW = Date.parse('2026-11-22T17:00:00.123Z')
// The keys are the names of the lists themselves; `fromEntries` forgets them.
const EMPTY = Object.fromEntries(QUEUES.map(({value}) => [value, []])) as unknown as Queues
const item = (changes: Partial<QueueItem> = {}): QueueItem => ({
  id: 'post-1',
  type: 'post',
  title: 'Knees',
  why: 'Tier A, review due 2026-12-01',
  at: '2026-12-01T17:00:00.000Z',
  ...changes,
})
const csvCell = (title: string) =>
  toCsv({...EMPTY, overdue: [item({title, why: 'w'})]})
    .slice('List,Title,Why,Date,Document\r\nReview overdue,'.length)
    .replace(/,w,2026[^]*$/, '')
/** The lines as a program that reads calendars sees them. */
const unfolded = (calendar: string) => calendar.replaceAll('\r\n ', '').split('\r\n')
const field = (calendar: string, name: string) =>
  unfolded(calendar)
    .filter((line) => line.startsWith(name))
    .map((line) => line.slice(name.length))

describe('the table for spreadsheets', () => {
  it('has a head and one line for each item, in the order of the lists', () => {
    const csv = toCsv({...EMPTY, waitingForMe: [item({at: null, why: 'Approved'})], overdue: [item()]})
    expect(csv).toBe(
      [
        'List,Title,Why,Date,Document',
        'Waiting for me,Knees,Approved,,post-1',
        'Review overdue,Knees,"Tier A, review due 2026-12-01",2026-12-01T17:00:00.000Z,post-1',
        '',
      ].join('\r\n'),
    )
  })

  it('is its head alone where nothing waits', () => {
    expect(toCsv(EMPTY)).toBe('List,Title,Why,Date,Document\r\n')
  })

  it.each([
    ['=HYPERLINK("https://evil.example","Click")', '"\'=HYPERLINK(""https://evil.example"",""Click"")"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ])('R44: %j is no formula', (title, cell) => {
    expect(csvCell(title)).toBe(cell)
  })

  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['a "b" c', '"a ""b"" c"'],
    ['a\nb', '"a\nb"'],
    ['a\r\nb', '"a\r\nb"'],
    ['a = b', 'a = b'],
    ['–1 is a dash', '–1 is a dash'],
    ['', ''],
  ])('%j is kept as it is, quoted where the format asks for it', (title, cell) => {
    expect(csvCell(title)).toBe(cell)
  })

  it('R44: guards every column, not the title alone', () => {
    const csv = toCsv({...EMPTY, myDrafts: [item({id: '=1', title: '=2', why: '=3', at: '=4'})]})
    expect(csv).toContain("'=2,'=3,'=4,'=1")
  })
})

describe('the calendar', () => {
  it('has one all-day event for each day', () => {
    const calendar = toCalendar(
      {...EMPTY, overdue: [item()], licensesExpiring: [item({id: 'license-1', title: 'Jane Doe: PT, OR', at: '2027-01-10'})]},
      NOW,
    )
    expect(field(calendar, 'DTSTART;VALUE=DATE:')).toEqual(['20261201', '20270110'])
    expect(field(calendar, 'SUMMARY:')).toEqual(['Knees', 'Jane Doe: PT\\, OR'])
    expect(field(calendar, 'DTSTAMP:')).toEqual(['20261122T170000Z', '20261122T170000Z'])
    expect(field(calendar, 'BEGIN:')).toEqual(['VCALENDAR', 'VEVENT', 'VEVENT'])
    expect(field(calendar, 'END:')).toEqual(['VEVENT', 'VEVENT', 'VCALENDAR'])
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('leaves out what has no day, and lists that are about none', () => {
    const calendar = toCalendar(
      {...EMPTY, overdue: [item({at: null})], waitingForMe: [item()], myDrafts: [item()], reviewerLost: [item()]},
      NOW,
    )
    expect(field(calendar, 'BEGIN:')).toEqual(['VCALENDAR'])
  })

  it('gives the same event the same name each time, and another day another', () => {
    const name = (changes: Partial<QueueItem>, now = NOW) =>
      field(toCalendar({...EMPTY, overdue: [item(changes)]}, now), 'UID:')[0]
    expect(name({})).toMatch(/^[0-9a-f]{32}@rounds$/)
    expect(name({title: 'Other words'}, NOW + 1000)).toBe(name({}))
    expect(name({at: '2026-12-02T17:00:00.000Z'})).not.toBe(name({}))
    expect(name({id: 'post-2'})).not.toBe(name({}))
  })

  it.each([
    ['semi;colon, comma', 'semi\\;colon\\, comma'],
    ['back\\slash', 'back\\\\slash'],
    ['two\nlines', 'two\\nlines'],
    ['two\r\nlines', 'two\\nlines'],
    ['a lone\rreturn', 'a lone\\nreturn'],
    ['x\r\nEND:VEVENT\r\nBEGIN:VALARM', 'x\\nEND:VEVENT\\nBEGIN:VALARM'],
  ])('writes %j so that it stays in its field', (title, written) => {
    expect(field(toCalendar({...EMPTY, overdue: [item({title})]}, NOW), 'SUMMARY:')).toEqual([written])
  })

  it.each(['a'.repeat(300), 'é'.repeat(200), '膝'.repeat(150), '🦵'.repeat(100), 'a'.repeat(66), 'a'.repeat(67)])(
    'breaks long lines at 75 bytes, between letters, and loses none: %#',
    (title) => {
      const calendar = toCalendar({...EMPTY, overdue: [item({title})]}, NOW)
      for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(calendar).not.toContain('\uFFFD')
      expect(field(calendar, 'SUMMARY:')).toEqual([title])
    },
  )
})

describe('the letter', () => {
  it('is empty where nothing waits, so that nobody gets one', () => {
    expect(toDigest(EMPTY, 'Ines', '2026-11-22T17:00:00Z')).toBe('')
  })

  it('names each list that holds something, with its reasons', () => {
    const queues = {...EMPTY, overdue: [item(), item({title: 'Hips'})], waitingForMe: [item({why: 'In editorial review'})]}
    expect(toDigest(queues, 'Ines', '2026-11-22T17:00:00Z')).toBe(
      [
        'Ines, this waits at the editorial desk (2026-11-22):',
        '',
        'Waiting for me',
        '  · Knees: In editorial review',
        '',
        'Review overdue',
        '  · Knees: Tier A, review due 2026-12-01',
        '  · Hips: Tier A, review due 2026-12-01',
        '',
      ].join('\n'),
    )
  })
})
