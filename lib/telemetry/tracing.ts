/**
 * What takes how long, for whoever watches the installation with OpenTelemetry. Where nobody does, all of this does nothing.
 *
 * Nothing of a post, and nothing of a reader, is in it: names of documents, addresses of pages, numbers.
 */
import {context, ROOT_CONTEXT, SpanStatusCode, trace, type Attributes} from '@opentelemetry/api'

const SCOPE = 'rounds'

/** Does something within a span of its own; what it does in turn stands below it. @param work may add to what is noted */
export function traced<Result>(
  name: string,
  attributes: Attributes,
  work: (note: (more: Attributes) => void) => Promise<Result>,
): Promise<Result> {
  return trace.getTracer(SCOPE).startActiveSpan(name, {attributes}, async (span) => {
    try {
      return await work((more) => void span.setAttributes(more))
    } catch (cause) {
      span.setStatus({code: SpanStatusCode.ERROR, message: cause instanceof Error ? cause.message : String(cause)})
      throw cause
    } finally {
      span.end()
    }
  })
}

/** The same, below nothing: for what is done for several at once. */
export function tracedAlone<Result>(name: string, attributes: Attributes, work: () => Promise<Result>): Promise<Result> {
  return context.with(ROOT_CONTEXT, () => traced(name, attributes, work))
}
