/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `server.ts` packs the answers itself, after it has looked at them.
  compress: !process.env['ROUNDS_STATUSES'],
  // `npm run check` checks the types of everything, tests included; a clinic that starts the site need not do it again.
  typescript: {ignoreBuildErrors: true},
  // A folder cannot be called `[slug].md`.
  rewrites: async () => [{source: String.raw`/posts/:slug([^/.]+)\.md`, destination: '/posts/:slug/markdown'}],
}

export default nextConfig
