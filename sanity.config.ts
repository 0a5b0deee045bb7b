import {defineConfig} from 'sanity'

import {readConnection} from './sanity/connection.ts'
import {studioWorkspaces} from './sanity/studio/workspaces.ts'

/** For the `sanity` command line: schema extraction and types. The site's own Studio is at `app/studio`. */
export default defineConfig(studioWorkspaces(readConnection(process.env)))
