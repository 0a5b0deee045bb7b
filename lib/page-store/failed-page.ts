/**
 * What readers get when a page could not be rendered: plain HTML that needs nothing else. Nothing of the error is shown.
 *
 * In both languages, because the page that knew which one is the page that failed.
 */
export const FAILED_PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>This page cannot be shown right now</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 36rem; margin: 4rem auto; padding: 0 1.25rem; font: 1.125rem/1.5 Georgia, serif; }
</style>
</head>
<body>
<main>
<h1>This page cannot be shown right now</h1>
<p>Something went wrong on our side. Try again in a few minutes. If you need help now, call the clinic; in an emergency, call <a href="tel:911">911</a>. <a href="/">Home page</a></p>
<h2 lang="es">Esta página no se puede mostrar ahora</h2>
<p lang="es">Algo falló de nuestro lado. Inténtelo de nuevo en unos minutos. Si necesita ayuda ahora, llame a la clínica; en una emergencia, llame al <a href="tel:911">911</a>. <a href="/es">Página de inicio</a></p>
</main>
</body>
</html>
`
