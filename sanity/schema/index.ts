import type {SchemaTypeDefinition} from 'sanity'

import {callout} from './blocks/callout.ts'
import {ctaBlock} from './blocks/cta-block.ts'
import {dataTable} from './blocks/data-table.ts'
import {faq} from './blocks/faq.ts'
import {figure} from './blocks/figure.ts'
import {video} from './blocks/video.ts'
import {licenseRecord} from './compliance/license-record.ts'
import {clinician} from './documents/clinician.ts'
import {cta} from './documents/cta.ts'
import {disclaimer} from './documents/disclaimer.ts'
import {location} from './documents/location.ts'
import {post} from './documents/post.ts'
import {source} from './documents/source.ts'
import {topic} from './documents/topic.ts'
import {plainText} from './objects/plain-text.ts'
import {postBody} from './objects/post-body.ts'
import {siteSettings} from './singletons/site-settings.ts'

/** Everything the public dataset can hold. */
export const schemaTypes: SchemaTypeDefinition[] = [
  post,
  clinician,
  topic,
  cta,
  disclaimer,
  source,
  location,
  siteSettings,
  postBody,
  plainText,
  figure,
  callout,
  ctaBlock,
  faq,
  dataTable,
  video,
]

/** Everything the private dataset can hold. */
export const complianceTypes: SchemaTypeDefinition[] = [licenseRecord]
