type Environment = Record<string, string | undefined>

const SERVICE = 'rounds'

/**
 * Begins to send traces where a collector is named.
 *
 * @returns what sends the last of it and ends
 * @throws Error naming the variable, where it is no address
 */
export async function startTelemetry(environment: Environment): Promise<() => Promise<void>> {
  const endpoint = environment['OTEL_EXPORTER_OTLP_ENDPOINT']?.trim()
  if (!endpoint) return async () => undefined
  if (!/^https?:\/\//i.test(endpoint) || !URL.canParse(endpoint))
    throw new Error(`OTEL_EXPORTER_OTLP_ENDPOINT is “${endpoint}”; write where the collector is, such as http://127.0.0.1:4318.`)
  const {sendTraces} = await import('../telemetry/sender.ts')
  return sendTraces(environment['OTEL_SERVICE_NAME']?.trim() || SERVICE)
}
