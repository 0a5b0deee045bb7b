/** The edge of this process, with its network, its clock and its timers. */
import {cloudflare} from './cloudflare.ts'
import {createEdge, type Edge} from './edge.ts'
import type {EdgeKind, Send} from './edge-kind.ts'
import {fastly} from './fastly.ts'
import {readEdgeSettings, type EdgeSettings} from './settings.ts'
import {varnish} from './varnish.ts'

/**
 * @returns undefined where no edge is named
 * @throws Error naming the variable that cannot be right
 */
export function createThisEdge(environment: Record<string, string | undefined>): Edge | undefined {
  const settings = readEdgeSettings(environment)
  if (!settings) return undefined
  return createEdge(kindOf(settings, fetch), {
    now: Date.now,
    later: (milliseconds, call) => void setTimeout(call, milliseconds).unref(),
    say: (words) => void process.stderr.write(`${words}\n`),
  })
}

function kindOf(settings: EdgeSettings, send: Send): EdgeKind {
  if (settings.kind === 'varnish') return varnish(settings, send)
  return settings.kind === 'fastly' ? fastly(settings, send) : cloudflare(settings, send)
}
