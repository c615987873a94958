import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder Alongside's own files are in. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')
