import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** With which code of ours a trigger of the database refused a statement, and what it added; null for any other error. */
export function refusedByTrigger(error: unknown): { code: string; detail?: string } | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  const failed = error.meta?.driverAdapterError as { cause?: { code?: string; detail?: string } } | undefined
  const { code, detail } = failed?.cause ?? {}
  return code?.startsWith('AL') ? { code, detail } : null
}
