import type { Answer } from './client'

/** What only somebody who runs the server may ever see: a stack, a statement, a place on its disk. */
const INNARDS = [
  /\bat (?:async )?[\w.<>$[\] ]+ \(?(?:file:|node:|\/)[^\s)]+:\d+:\d+/,
  /node_modules\//,
  /Prisma\w*Error|PrismaClient|ECONNREFUSED/,
  /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM) "\w+"/,
  /violates (?:foreign key|unique|check|row-level)/,
]

/** Why an answer must never be given, whatever was asked; null when it may. */
export function whyNot({ status, body }: Answer): string | null {
  if (status >= 500) return `answered ${status}`
  const shown = INNARDS.find((pattern) => pattern.test(body))
  return shown ? `showed ${JSON.stringify(shown.exec(body)?.[0].slice(0, 120))}` : null
}
