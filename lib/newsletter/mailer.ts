/** How letters go out: into a folder, for trying it out, or by a mail server. */
import {randomUUID} from 'node:crypto'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import {createTransport, type SendMailOptions} from 'nodemailer'

import type {Letter} from './letters.ts'

export type Mailer = {
  /** @throws Error where it was not taken */
  send(letter: Letter): Promise<void>
}

/** Each letter becomes a file that mail programs open (`.eml`). @param from the sender */
export function folderMailer(folder: string, from: string): Mailer {
  const transport = createTransport({streamTransport: true, buffer: true, newline: 'unix'})
  return {
    send: async (letter) => {
      const {message} = await transport.sendMail(messageOf(letter, from))
      if (!Buffer.isBuffer(message)) throw new Error('The letter was not written.')
      await mkdir(folder, {recursive: true, mode: 0o700})
      await writeFile(join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`), message, {
        mode: 0o600,
      })
    },
  }
}

const ANSWER_WITHIN_MILLISECONDS = 10_000

/**
 * @param url of a mail server: `smtps://name:password@mail.clinic.example`
 * @param within how long it may take to answer, in milliseconds: a reader waits for it
 */
export function smtpMailer(url: string, from: string, within = ANSWER_WITHIN_MILLISECONDS): Mailer {
  // Options of a connection stand in its address.
  const address = new URL(url)
  for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
    if (!address.searchParams.has(name)) address.searchParams.set(name, String(within))
  const transport = createTransport(address.href)
  return {
    send: async (letter) => {
      await transport.sendMail(messageOf(letter, from))
    },
  }
}

function messageOf({to, subject, text, leave}: Letter, from: string): SendMailOptions {
  return {
    from,
    // As an object: an address is never read as a list of them.
    to: {name: '', address: to},
    subject,
    text,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<${leave}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
