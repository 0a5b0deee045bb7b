import {spawn, type ChildProcess} from 'node:child_process'
import {fileURLToPath} from 'node:url'

import {z} from 'zod'

const readySchema = z.object({
  lake: z.string(),
  projectId: z.string(),
  datasets: z.array(z.string()),
  streamPorts: z.array(z.number()),
})

/** The line with which a lake says that it is ready. */
export type LakeReady = z.infer<typeof readySchema>

export type LakeProcess = {
  ready: LakeReady
  process: ChildProcess
  /** Asks the lake to finish what it is writing and end; resolves once it has. */
  stop(): Promise<void>
}

const LAKE_PROGRAM = fileURLToPath(new URL('./lake.ts', import.meta.url))

/**
 * Starts the lake as a process of its own and waits until it answers.
 *
 * @throws Error with what the lake said, where it ended before it was ready
 */
export function startLakeProcess(environment: NodeJS.ProcessEnv): Promise<LakeProcess> {
  // The fourth channel is closed when this process ends, however it ends; the lake then stops by itself.
  const child = spawn(process.execPath, [LAKE_PROGRAM], {env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc']})
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return new Promise((resolve, reject) => {
    let output = ''
    let complaint = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk.toString()
      process.stderr.write(chunk)
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const line = output.split('\n', 1)[0]
      if (!output.includes('\n') || line === undefined) return
      child.stdout?.removeAllListeners('data')
      child.stdout?.resume()
      resolve({ready: readySchema.parse(JSON.parse(line)), process: child, stop})
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(complaint.trim() || 'The lake ended before it was ready.')))
  })
}

/**
 * Does some work while the lake answers: the one that is running, or one that is started for the purpose.
 *
 * @param lakeUrl where a running lake would answer
 */
export async function withLake<Result>(
  lakeUrl: string,
  environment: NodeJS.ProcessEnv,
  work: () => Promise<Result>,
): Promise<Result> {
  const lake = (await answers(lakeUrl)) ? undefined : await startLakeProcess(environment)
  try {
    return await work()
  } finally {
    await lake?.stop()
  }
}

async function answers(lakeUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${lakeUrl}/v1/ping`)).ok
  } catch {
    return false
  }
}
