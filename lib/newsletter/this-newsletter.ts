import {mkdirSync} from 'node:fs'
import {join} from 'node:path'

import {folderMailer, smtpMailer, type Mailer} from './mailer.ts'
import {readNewsletterSettings} from './settings.ts'
import {SubscriberFile, type Subscribers} from './subscribers.ts'

export type Newsletter = {subscribers: Subscribers; mailer: Mailer}

/** Routes are built apart, and each would open a file of its own: this one belongs to the whole process. */
const PLACE = Symbol.for('rounds.newsletter')
const shared = globalThis as {[PLACE]?: Newsletter}

/** Of this installation; null where the clinic sends no letters. */
export function newsletter(environment: NodeJS.ProcessEnv = process.env): Newsletter | null {
  const settings = readNewsletterSettings(environment)
  if (!settings) return null
  if (!shared[PLACE]) {
    const {folder, server, from} = settings
    mkdirSync(folder, {recursive: true})
    shared[PLACE] = {
      subscribers: new SubscriberFile(join(folder, 'subscribers.db')),
      mailer: server === null ? folderMailer(join(folder, 'letters'), from) : smtpMailer(server, from),
    }
  }
  return shared[PLACE]
}
