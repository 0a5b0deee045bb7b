/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` checks the types of everything, tests included; a clinic that starts the site need not do it again.
  typescript: {ignoreBuildErrors: true},
}

export default nextConfig
