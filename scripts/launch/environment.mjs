import { appUrl } from './app-role.mjs'

/**
 * The environment of the served process, and of whatever else runs as the application. DATABASE_URL owns the tables and
 * steps past row security, so it is kept from it: set to nothing rather than left out, because Next reads `.env` itself.
 *
 * @param {ReturnType<typeof import('./settings.mjs').readSettings>} settings
 * @param {{ ownerUrl: string, secret: string, dev?: boolean }} made
 * @returns {Record<string, string | undefined>}
 */
export function applicationEnvironment(settings, { ownerUrl, secret, dev = false }) {
  return {
    ...process.env,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: '',
    DATABASE_APP_URL: appUrl(settings.poolUrl ?? ownerUrl, secret),
    ALONGSIDE_SECRET: secret,
    ALONGSIDE_URL: settings.url,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: settings.url,
    ALONGSIDE_DATA: settings.files,
    ALONGSIDE_MODE: settings.mode,
    ALONGSIDE_LOG: settings.log,
    PORT: String(settings.port),
  }
}
