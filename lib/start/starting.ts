/** Requests that come while the site is starting. */
import type {IncomingMessage, RequestListener, ServerResponse} from 'node:http'

/** Most starts are over by then; a build takes minutes. */
const HELD_MILLISECONDS = 10_000
const COME_BACK_SECONDS = 10

/** Reads well without anything else, and tries again by itself. */
const STARTING_PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="${COME_BACK_SECONDS}">
<title>This site is starting</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 36rem; margin: 4rem auto; padding: 0 1.25rem; font: 1.125rem/1.5 Georgia, serif; }
</style>
</head>
<body>
<main>
<h1>This site is starting</h1>
<p>The page comes by itself in a moment. If you need help now, call the clinic; in an emergency, call <a href="tel:911">911</a>.</p>
<h2 lang="es">Este sitio se está iniciando</h2>
<p lang="es">La página aparecerá sola en un momento. Si necesita ayuda ahora, llame a la clínica; en una emergencia, llame al <a href="tel:911">911</a>.</p>
</main>
</body>
</html>
`

/**
 * Answers as the site does as soon as it is ready. Whoever has waited long enough is asked to come back.
 *
 * @param ready comes with what answers from then on
 */
export async function answerWhenReady(
  ready: Promise<RequestListener>,
  request: IncomingMessage,
  response: ServerResponse,
  wait = HELD_MILLISECONDS,
): Promise<void> {
  const answer = await Promise.race([ready, soon(wait)])
  if (answer) {
    answer(request, response)
    return
  }
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(COME_BACK_SECONDS),
  })
  response.end(request.method === 'HEAD' ? undefined : STARTING_PAGE)
}

function soon(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds).unref())
}
