/**
 * What readers get when no page of the site can be had: plain HTML that needs nothing else. Nothing of an error is shown.
 *
 * In both languages, because the page that would know which one is the page that is not there.
 */
const SINCE_HELP_IS_NEAR = {
  en: 'If you need help now, call the clinic; in an emergency, call <a href="tel:911">911</a>.',
  es: 'Si necesita ayuda ahora, llame a la clínica; en una emergencia, llame al <a href="tel:911">911</a>.',
} as const

type Words = {title: string; text: string; end?: string}

/** @param again in how many seconds the browser asks again by itself; never where it is undefined */
function barePage(en: Words, es: Words, again?: number): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">${again === undefined ? '' : `\n<meta http-equiv="refresh" content="${again}">`}
<title>${en.title}</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 36rem; margin: 4rem auto; padding: 0 1.25rem; font: 1.125rem/1.5 Georgia, serif; }
</style>
</head>
<body>
<main>
<h1>${en.title}</h1>
<p>${[en.text, SINCE_HELP_IS_NEAR.en, en.end].filter(Boolean).join(' ')}</p>
<h2 lang="es">${es.title}</h2>
<p lang="es">${[es.text, SINCE_HELP_IS_NEAR.es, es.end].filter(Boolean).join(' ')}</p>
</main>
</body>
</html>
`
}

const HOME = {en: '<a href="/">Home page</a>', es: '<a href="/es">Página de inicio</a>'} as const

/** A page that could not be rendered. */
export const FAILED_PAGE = barePage(
  {
    title: 'This page cannot be shown right now',
    text: 'Something went wrong on our side. Try again in a few minutes.',
    end: HOME.en,
  },
  {
    title: 'Esta página no se puede mostrar ahora',
    text: 'Algo falló de nuestro lado. Inténtelo de nuevo en unos minutos.',
    end: HOME.es,
  },
)

/** Seconds after which a starting site is asked again. */
export const COME_BACK_SECONDS = 10

export const STARTING_PAGE = barePage(
  {title: 'This site is starting', text: 'The page comes by itself in a moment.'},
  {title: 'Este sitio se está iniciando', text: 'La página aparecerá sola en un momento.'},
  COME_BACK_SECONDS,
)

/** Somebody, or a program in the same house, has searched more often than people do. */
export const TOO_OFTEN_PAGE = barePage(
  {title: 'Too many searches at once', text: 'Wait a minute, then search again.', end: HOME.en},
  {title: 'Demasiadas búsquedas a la vez', text: 'Espere un minuto y busque de nuevo.', end: HOME.es},
)
