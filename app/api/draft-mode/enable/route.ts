import {defineEnableDraftMode} from 'next-sanity/draft-mode'

import {draftClient} from '@/lib/content/draft-client.ts'

/** Studio's Presentation opens this first, with a secret that it has written into the dataset for an hour. */
export const {GET} = defineEnableDraftMode({client: draftClient})
