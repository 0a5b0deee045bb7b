import {defineCliConfig} from 'sanity/cli'

import {readConnection} from './sanity/connection.ts'

const {projectId, dataset} = readConnection(process.env)

export default defineCliConfig({
  api: {projectId, dataset},
  typegen: {
    path: './sanity/queries/**/*.ts',
    schema: './sanity/schema.json',
    // The check generates the types beside the committed ones and compares.
    generates: process.env['TYPEGEN_OUTPUT'] ?? './sanity/types.ts',
  },
})
