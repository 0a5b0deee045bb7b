import {afterEach, beforeEach, describe, expect, it, jest} from '@jest/globals'
import {ThemeProvider} from '@sanity/ui'
import {buildTheme} from '@sanity/ui/theme'
import {cleanup, fireEvent, render, screen, within} from '@testing-library/react'

import type {Hook, Hooks} from '../../../../sanity/studio/webhooks/hooks-client.ts'
import {Webhooks} from '../../../../sanity/studio/webhooks/webhooks-page.tsx'

const SITE: Hook = {
  id: 'site',
  name: 'site',
  description: null,
  type: 'document',
  dataset: 'production',
  url: 'http://127.0.0.1:3000/api/revalidate',
  rule: {on: ['create', 'update', 'delete'], filter: null, projection: null},
  includeDrafts: false,
  hasSecret: true,
  isDisabledByUser: false,
  isGivenByInstallation: true,
  deliveries: {queued: 0, success: 3, failure: 0, restsUntil: null, last: {at: '2026-06-01T12:00:00Z', isFailure: false}},
}
const MAIL: Hook = {...SITE, id: 'mail', name: 'Mailing program', url: 'https://mail.example/told', isGivenByInstallation: false}

const ok = <T,>(value: T) => Promise.resolve({ok: true as const, value})
const refused = (message: string) => Promise.resolve({ok: false as const, status: 400, message, reasons: []})

let hooks: jest.Mocked<Hooks>

beforeEach(() => {
  hooks = {
    list: jest.fn<Hooks['list']>(() => ok([SITE, MAIL])),
    log: jest.fn<Hooks['log']>(() =>
      ok({
        messages: [
          {id: '7', createdAt: '2026-06-01T12:00:00Z', documentId: 'post-1', status: 'failure', failureCount: 1, resultCode: 422},
        ],
        attempts: [
          {
            id: '9',
            messageId: '7',
            createdAt: '2026-06-01T12:00:01Z',
            duration: 12,
            isFailure: true,
            failureReason: 'http',
            resultCode: 422,
            resultBody: 'Unknown post',
          },
        ],
      }),
    ),
    make: jest.fn<Hooks['make']>(() => ok(MAIL)),
    change: jest.fn<Hooks['change']>(() => ok(MAIL)),
    remove: jest.fn<Hooks['remove']>(() => ok({})),
    sendAgain: jest.fn<Hooks['sendAgain']>(() => ok({})),
  }
})
afterEach(cleanup)

async function show(): Promise<void> {
  render(
    <ThemeProvider theme={buildTheme()}>
      <Webhooks hooks={hooks} datasets={['production', 'compliance']} />
    </ThemeProvider>,
  )
  await screen.findByRole('heading', {name: 'Mailing program'})
}

describe('the list', () => {
  it('says how each is doing, and offers to change those that are not the installation’s', async () => {
    await show()
    const site = screen.getByTestId('webhook-site')
    expect(site.textContent).toContain('Everything was taken')
    expect(site.textContent).toContain('Belongs to this installation')
    expect(within(site).queryByRole('button', {name: /Change|Delete|Turn/})).toBeNull()
    const mail = screen.getByTestId('webhook-mail')
    for (const name of ['Change Mailing program', 'Turn off Mailing program', 'Delete Mailing program']) {
      expect(within(mail).getByRole('button', {name})).toBeTruthy()
    }
  })

  it('says why there is none to be seen', async () => {
    hooks.list.mockImplementation(() => refused('Only administrators may see and change webhooks'))
    render(
      <ThemeProvider theme={buildTheme()}>
        <Webhooks hooks={hooks} datasets={[]} />
      </ThemeProvider>,
    )
    expect((await screen.findByRole('alert')).textContent).toContain('Only administrators')
  })

  it('deletes only what somebody is sure about', async () => {
    await show()
    fireEvent.click(screen.getByRole('button', {name: 'Delete Mailing program'}))
    expect(hooks.remove).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', {name: 'Delete it for good'}))
    expect(hooks.remove).toHaveBeenCalledWith('mail')
    await screen.findByRole('heading', {name: 'Mailing program'})
  })

  it('turns one off', async () => {
    await show()
    fireEvent.click(screen.getByRole('button', {name: 'Turn off Mailing program'}))
    expect(hooks.change).toHaveBeenCalledWith('mail', {isDisabledByUser: true})
    await screen.findByRole('heading', {name: 'Mailing program'})
  })
})

describe('the messages of a webhook', () => {
  it('say what became of each, and are sent again by a button', async () => {
    await show()
    fireEvent.click(screen.getByRole('button', {name: 'Messages of Mailing program'}))
    expect(await screen.findByText(/post-1 · Given up after one try that failed/)).toBeTruthy()
    expect(screen.getByText(/Refused in 12 ms \(422\): “Unknown post”/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', {name: /^Send again: post-1/}))
    expect(await screen.findByText('It is being sent again.')).toBeTruthy()
    expect(hooks.sendAgain).toHaveBeenCalledWith('mail', '7')
  })
})

describe('the form', () => {
  it('makes a webhook', async () => {
    await show()
    fireEvent.click(screen.getByRole('button', {name: 'New webhook'}))
    const form = screen.getByRole('form', {name: 'New webhook'})
    const type = (label: string | RegExp, value: string) =>
      fireEvent.change(within(form).getByLabelText(label), {target: {value}})
    type('Name', 'Newsletter')
    type('Address that is told', 'https://news.example')
    type('Dataset', '*')
    type(/^Only where/, '_type == "post"')
    type(/^Secret/, 'between us')
    fireEvent.click(within(form).getByLabelText('is deleted'))
    fireEvent.submit(form)
    await screen.findByRole('button', {name: 'New webhook'})
    expect(hooks.make).toHaveBeenCalledWith({
      name: 'Newsletter',
      url: 'https://news.example',
      dataset: '*',
      rule: {on: ['create', 'update'], filter: '_type == "post"', projection: null},
      isDisabledByUser: false,
      secret: 'between us',
    })
  })

  it('keeps what was typed where the lake refuses it, says why, and leaves the secret alone', async () => {
    hooks.change.mockImplementation(() => refused('The filter cannot be used: Expected expression'))
    await show()
    fireEvent.click(screen.getByRole('button', {name: 'Change Mailing program'}))
    const form = screen.getByRole('form', {name: 'Change Mailing program'})
    fireEvent.change(within(form).getByLabelText(/^Only where/), {target: {value: '('}})
    fireEvent.submit(form)
    expect((await within(form).findByRole('alert')).textContent).toContain('Expected expression')
    expect(within(form).getByLabelText<HTMLInputElement>(/^Only where/).value).toBe('(')
    expect(hooks.change.mock.calls[0]?.[1]).not.toHaveProperty('secret')
  })
})
