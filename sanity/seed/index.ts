import {aboutPages} from './content/about-pages.ts'
import {clinicians} from './content/clinicians.ts'
import {crawlerPolicy} from './content/crawler-policy.ts'
import {ctas} from './content/ctas.ts'
import {disclaimers} from './content/disclaimers.ts'
import {editorialPolicy} from './content/editorial-policy.ts'
import {glossary} from './content/glossary.ts'
import {legalRules} from './content/legal-rules.ts'
import {locations} from './content/locations.ts'
import {posts} from './content/posts/index.ts'
import {redirects} from './content/redirects.ts'
import {siteSettings} from './content/site-settings.ts'
import {sources} from './content/sources.ts'
import {topics} from './content/topics.ts'
import {drawPicture, PICTURE_NAMES} from './pictures/index.ts'
import {withAssets, type SeedDocument} from './write/document.ts'

export type {SeedDocument} from './write/document.ts'

export type SeedPicture = {name: string; file: string; draw: () => Promise<Buffer>}

export type DemoClinic = {
  pictures: SeedPicture[]
  /**
   * The documents, each after those it points at, except that posts point at one another.
   *
   * @param imageAssetIds picture name → `_id` of the uploaded asset
   */
  documents: (imageAssetIds: Record<string, string>) => SeedDocument[]
}

/** A fictional clinic with everything it has published: the same every time, and nothing written anywhere yet. */
export function demoClinic(): DemoClinic {
  const pictures = PICTURE_NAMES.map((name) => ({name, file: `${name}.png`, draw: () => drawPicture(name)}))
  const documents = [
    ...disclaimers,
    ...sources,
    ...locations,
    ...topics,
    ...ctas,
    ...clinicians,
    ...posts,
    ...legalRules,
    ...glossary,
    ...aboutPages,
    ...redirects,
    siteSettings,
    editorialPolicy,
    crawlerPolicy,
  ]
  return {pictures, documents: (imageAssetIds) => withAssets(documents, imageAssetIds)}
}
