import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { type Benchmark, maySeeBenchmark } from './benchmark'

const SHOWN = {
  academicYear: true,
  ownOverall: true,
  ownPersistent: true,
  ownMissing: true,
  nationalOverall: true,
  nationalPersistent: true,
  nationalOf: true,
  source: true,
} as const

/** Absence beside the national figure, newest year first, and what it takes to look more up. Null when not this viewer's. */
export async function getBenchmarks(
  viewer: Viewer,
): Promise<{ urn: string | null; benchmarks: Benchmark[] } | null> {
  if (!maySeeBenchmark(viewer)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const { urn } = await tx.school.findUniqueOrThrow({ where: { id: schoolId }, select: { urn: true } })
    const benchmarks = await tx.benchmark.findMany({
      where: { schoolId, topic: 'absence' },
      orderBy: { academicYear: 'desc' },
      select: SHOWN,
    })
    return { urn, benchmarks }
  })
}

/** The newest year's, for the dashboard, which reads it with the school in one statement, and for a viewer who may. */
export const latestToRead = ({ schoolId }: Viewer) =>
  ({
    where: { schoolId, topic: 'absence' },
    orderBy: { academicYear: 'desc' },
    take: 1,
    select: SHOWN,
  }) satisfies Prisma.BenchmarkFindManyArgs
