import {join} from 'node:path'

import {PHASE_PRODUCTION_BUILD} from 'next/constants.js'

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // Next's own, which also tells the page store what each page was rendered from.
  cacheHandler: join(import.meta.dirname, 'lib/page-store/next-cache.ts'),
  reactStrictMode: true,
  // Nobody's page waits for a script to move its title into the head.
  htmlLimitedBots: /.*/,
  // `server.ts` packs the answers itself, after it has looked at them.
  compress: !process.env['ROUNDS_STATUSES'],
  // `npm run check` checks the types of everything, tests included; a clinic that starts the site need not do it again.
  typescript: {ignoreBuildErrors: true},
  // A folder cannot be called `[slug].md`.
  rewrites: async () => [{source: String.raw`/posts/:slug([^/.]+)\.md`, destination: '/posts/:slug/markdown'}],
  // What belongs to a post has one address, whatever its language; readers are told to put .md behind the one they see.
  redirects: async () => [{source: String.raw`/es/posts/:slug([^/.]+)\.md`, destination: '/posts/:slug.md', permanent: true}],
}

/**
 * How styles are put into files: by what pages have in common. Next's usual way sends every page the styles of nearly all
 * components. What one more file costs is given in bytes. A smaller number saves a few hundred bytes on a post and makes its
 * reader wait for three more files; `npm run bench -- weight` and `-- lighthouse` show what comes of it.
 *
 * Only the builder knows the option; whoever else reads this file would refuse it.
 *
 * @type {import('next').NextConfig['experimental']}
 */
const styles = {cssChunking: {type: 'graph', requestCost: 12_000}}

/** @returns {import('next').NextConfig} */
export default function config(/** @type {string} */ phase) {
  return phase === PHASE_PRODUCTION_BUILD ? {...nextConfig, experimental: styles} : nextConfig
}
