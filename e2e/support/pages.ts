import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const app = join(import.meta.dirname, '..', '..', 'app')

/** Every page the file system holds, as the address of its folder: "/[school]/activities/[id]". Groups in brackets are no part of it. */
export const pages = under(app, 'page.tsx')

/** Every route handler, likewise. */
export const routes = under(app, 'route.ts')

function under(folder: string, file: string, address = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return entry.name === file ? [address || '/'] : []
    const isGroup = /^\(.*\)$/.test(entry.name)
    return under(join(folder, entry.name), file, isGroup ? address : `${address}/${entry.name}`)
  })
}

/**
 * A page's address with its dynamic parts filled in.
 *
 * @param values by the folder before and the part itself, `activities/[id]`, or by the two folders before it where one is
 *   not enough: `families/import/[draftId]`
 * @throws Error naming the part that nobody has said anything about: a new page is covered by saying what stands there
 */
export function addressOf(page: string, values: Record<string, string>): string {
  const parts = page.split('/')
  return parts
    .map((part, i) => {
      if (!part.startsWith('[')) return part
      const key = i > 1 ? `${parts[i - 1]}/${part}` : part
      const value = values[`${parts[i - 2]}/${key}`] ?? values[key]
      if (value === undefined)
        throw new Error(`Say in e2e/support/full-school.ts what stands for ${key} of ${page}.`)
      return value
    })
    .join('/')
}
