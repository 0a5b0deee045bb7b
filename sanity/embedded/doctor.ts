/** What is wrong with an installation, and how it is mended: decided from facts that somebody else has gathered. */

export type PortUse = 'free' | 'ours' | 'another program'

export type Facts = {
  /** Milliseconds since 1970. */
  now: number
  folder: string
  /** How far the site's clock was set off on purpose, in milliseconds. */
  clockOffset: number
  ports: {number: number; variable: 'PORT' | 'LAKE_PORT'; use: PortUse}[]
  /** Whether a lake has the folder, and whether one answers on the lake's port. */
  lake: {hasFolder: boolean; answers: boolean}
  restoreIsUnfinished: boolean
  /** The permissions of its file; undefined where there is none. */
  secrets: {mode: number; isReadable: boolean} | undefined
  /** Bytes; undefined where the system does not say. */
  freeDisk: number | undefined
  newestShape: number
  /** Undefined where there is none yet; a text says why it cannot be read. */
  database: DatabaseFinding | string | undefined
  /** Files that no document names, in bytes, and documents whose file is not there. */
  assets: {orphans: number; orphanBytes: number; missing: string[]}
}

export type DatabaseFinding = {
  bytes: number
  shape: number
  damage: string[]
  /** ISO 8601. */
  newestTransactionAt: string | undefined
  deliveries: {count: number; oldestAt: string | undefined; lastError: string | undefined}
}

/** `problem`: something does not work, or will not. `note`: nothing is wrong, and yet one would want to know. */
export type Finding = {level: 'problem' | 'note'; what: string; mend: string}

const MEGABYTE = 1024 * 1024
const LEAST_FREE_DISK = 500 * MEGABYTE
/** Clocks that are set by the network differ by less. */
const CLOCK_TOLERANCE_MILLISECONDS = 5_000
/** Before there was this program, no clock was right. */
const FIRST_YEAR = Date.parse('2026-01-01T00:00:00Z')
const PATIENCE_MILLISECONDS = 60 * 60 * 1000
const NAMED_AT_MOST = 5

/** @returns the worst first */
export function findingsIn(facts: Facts): Finding[] {
  const findings = [
    ...ofPorts(facts),
    ...ofLake(facts),
    ...ofSecrets(facts),
    ...ofClock(facts),
    ...ofDatabase(facts),
    ...ofDisk(facts),
    ...ofAssets(facts),
    ...ofDeliveries(facts),
  ]
  return findings.toSorted((a, b) => Number(a.level === 'note') - Number(b.level === 'note'))
}

function ofPorts({ports}: Facts): Finding[] {
  return ports
    .filter(({use}) => use === 'another program')
    .map(({number, variable}) =>
      problem(
        `Port ${number} is taken by another program.`,
        `Stop that program, or set ${variable} to another port, such as ${number + 100}.`,
      ),
    )
}

function ofLake({folder, lake, restoreIsUnfinished}: Facts): Finding[] {
  const findings: Finding[] = []
  if (restoreIsUnfinished)
    findings.push(
      problem(
        `A restore of ${folder} was interrupted; the lake does not start like that.`,
        'Run npm run restore again, with the same backup.',
      ),
    )
  if (lake.hasFolder && !lake.answers) {
    findings.push(
      problem(
        `Another lake is using ${folder}, and does not answer on this LAKE_PORT.`,
        'Stop it (its number is in lake.pid), or set LAKE_PORT to the port it was started with.',
      ),
    )
  }
  if (!lake.hasFolder && lake.answers)
    findings.push(
      problem(
        'The lake that answers on LAKE_PORT belongs to another folder.',
        'Set ROUNDS_DATA to its folder, or LAKE_PORT to another port.',
      ),
    )
  return findings
}

function ofSecrets({folder, secrets, database}: Facts): Finding[] {
  const file = `${folder}/secrets.json`
  if (!secrets) {
    return database === undefined
      ? []
      : [
          problem(
            `${file} is missing: what was published cannot be signed or believed.`,
            'Put back your copy of it, or restore a backup that holds it, before the next start.',
          ),
        ]
  }
  const findings: Finding[] = []
  if (!secrets.isReadable)
    findings.push(problem(`${file} is damaged.`, 'Put back your copy of it, or restore a backup that holds it.'))
  if ((secrets.mode & 0o077) !== 0) {
    const mode = (secrets.mode & 0o777).toString(8)
    findings.push(
      problem(
        `Others on this machine may open ${file} (mode ${mode}).`,
        `chmod 600 ${file}. If they may have read it, have new secrets made.`,
      ),
    )
  }
  return findings
}

function ofClock({now, clockOffset, database}: Facts): Finding[] {
  const findings: Finding[] = []
  const newest = typeof database === 'object' ? Date.parse(database.newestTransactionAt ?? '') : Number.NaN
  if (now < FIRST_YEAR)
    findings.push(
      problem(
        `The machine’s clock says ${isoOf(now)}, which cannot be.`,
        'Set it, best by the network (NTP), before anything is published.',
      ),
    )
  else if (newest > now + CLOCK_TOLERANCE_MILLISECONDS) {
    findings.push(
      problem(
        `The newest change is of ${isoOf(newest)}, and the machine’s clock says ${isoOf(now)}: it is behind, or was ahead then.`,
        'Set it, best by the network (NTP). Until then, new changes seem older than what they change.',
      ),
    )
  }
  if (clockOffset !== 0)
    findings.push(
      note(
        `The site’s clock was set off on purpose, to ${isoOf(now + clockOffset)}.`,
        'Leave out ROUNDS_CLOCK to have it go with the machine’s.',
      ),
    )
  return findings
}

function ofDatabase({folder, database, newestShape}: Facts): Finding[] {
  const file = `${folder}/lake.sqlite`
  const mend = 'Stop the product, keep a copy of the folder, and put back the latest backup with npm run restore.'
  if (database === undefined) return [note(`There is no database in ${folder} yet.`, 'The first start makes it.')]
  if (typeof database === 'string') return [problem(`${file} cannot be read: ${database}.`, mend)]
  const findings: Finding[] = []
  if (database.shape > newestShape) {
    findings.push(
      problem(
        `${file} was written by a newer version of Rounds (shape ${database.shape}, this one knows ${newestShape}).`,
        'Update Rounds, or restore a backup that this version has made.',
      ),
    )
  }
  if (database.shape < newestShape)
    findings.push(
      note(
        `${file} has an older shape (${database.shape}).`,
        `The next start brings it to ${newestShape}. Back up first: npm run backup.`,
      ),
    )
  if (database.damage.length > 0)
    findings.push(problem(`${file} is damaged: ${database.damage.slice(0, NAMED_AT_MOST).join('; ')}.`, mend))
  return findings
}

function ofDisk({folder, freeDisk, database}: Facts): Finding[] {
  // Bringing it to a new shape, and backing it up, needs its size once more.
  const needed = Math.max(LEAST_FREE_DISK, typeof database === 'object' ? database.bytes * 2 : 0)
  if (freeDisk === undefined || freeDisk >= needed) return []
  const what = `The disk of ${folder} has ${megabytes(freeDisk)} left; ${megabytes(needed)} should be.`
  return [problem(what, 'Make room. When it is full, nothing more can be written.')]
}

function ofAssets({assets}: Facts): Finding[] {
  const {orphans, orphanBytes, missing} = assets
  const findings: Finding[] = []
  if (missing.length > 0) {
    const more = missing.length > NAMED_AT_MOST ? ' …' : ''
    findings.push(
      problem(
        `${missing.length} pictures or files are missing: ${missing.slice(0, NAMED_AT_MOST).join(', ')}${more}.`,
        'Copy them from a backup’s folder assets into this one, or upload them again.',
      ),
    )
  }
  if (orphans > 0) {
    const what = `${orphans} files in assets, ${megabytes(orphanBytes)}, belong to no document.`
    findings.push(note(what, 'They do no harm. A backup made before holds them too, should a document be brought back.'))
  }
  return findings
}

function ofDeliveries({now, database}: Facts): Finding[] {
  if (typeof database !== 'object' || database.deliveries.count === 0) return []
  const {count, oldestAt, lastError} = database.deliveries
  const why = lastError === undefined ? '' : `; the last answer: ${lastError}`
  const isLate = oldestAt !== undefined && now - Date.parse(oldestAt) > PATIENCE_MILLISECONDS
  const since = oldestAt === undefined ? '' : ` since ${oldestAt}`
  const what = `${count} changes wait${since} for the site to be told of them${why}.`
  return isLate
    ? [problem(what, 'Start the site: it is told then. If it is running, PORT must be the one it was started with.')]
    : [note(what, 'They are delivered as soon as the site answers.')]
}

function problem(what: string, mend: string): Finding {
  return {level: 'problem', what, mend}
}

function note(what: string, mend: string): Finding {
  return {level: 'note', what, mend}
}

function isoOf(at: number): string {
  return new Date(at).toISOString()
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / MEGABYTE)} MB`
}
