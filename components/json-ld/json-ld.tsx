/**
 * Search markup. The string comes from `toJsonLd`, which writes `<` so that no text can end the script element.
 */
export function JsonLd({json}: {json: string}) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{__html: json}} />
}
