import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium the browser tests drive: CHROMIUM_PATH, or the system's; undefined when there is none. */
export function chromiumPath() {
  return process.env.CHROMIUM_PATH || places.find((path) => existsSync(path))
}
