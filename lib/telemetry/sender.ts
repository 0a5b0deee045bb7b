/**
 * Sends what is traced to a collector, over HTTP. Not loaded where nobody asked for it.
 *
 * The variables are OpenTelemetry's own: `OTEL_EXPORTER_OTLP_ENDPOINT` says where, `OTEL_EXPORTER_OTLP_HEADERS` with what,
 * `OTEL_SERVICE_NAME` under which name.
 */
import {OTLPTraceExporter} from '@opentelemetry/exporter-trace-otlp-http'
import {resourceFromAttributes} from '@opentelemetry/resources'
import {BatchSpanProcessor, NodeTracerProvider} from '@opentelemetry/sdk-trace-node'

/** @returns what sends the last of it and ends */
export function sendTraces(service: string): () => Promise<void> {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({'service.name': service}),
    // Reads the variables by itself.
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  })
  provider.register()
  return () => provider.shutdown()
}
