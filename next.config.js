/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The lake and the image library are native or Node-only: they never belong in a bundle.
  serverExternalPackages: ['sharp'],
}

export default nextConfig
