/** `npm run export-post -- <id or address> [file.zip]`: one post's whole file as an archive. */
import '../environment.ts'

import {writeFileSync} from 'node:fs'

import {archivePost} from '../../../lib/desk/archive.ts'
import {runCommand, withDesk} from '../desk.ts'

const [which, file] = process.argv.slice(2)

await runCommand(async () => {
  if (!which) {
    process.stderr.write('Say which post, for example: npm run export-post -- /posts/frozen-shoulder\n')
    return 2
  }
  return withDesk(process.env, async (desk) => {
    const slug = /\/posts\/([^/]+)\/?$/.exec(which)?.[1]
    const id = slug
      ? await desk.production.fetch<string | null>('*[_type == "edition" && path == $path][0].postId', {path: `/posts/${slug}`})
      : which
    const name = file ?? `${id ?? 'post'}.zip`
    writeFileSync(name, await archivePost(desk, id ?? which))
    process.stdout.write(`Written: ${name}\n`)
    return 0
  })
})
