import 'server-only'
import { inSchool, type Tx } from '../platform/database'
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

/** The newest year's, for the dashboard; null when there is none or it is not this viewer's. */
export async function latestBenchmark(viewer: Viewer): Promise<Benchmark | null> {
  return maySeeBenchmark(viewer) ? inSchool(viewer, (tx) => readLatestBenchmark(tx, viewer)) : null
}

/** As `latestBenchmark`, in a transaction that is under way and for a viewer who may. */
export function readLatestBenchmark(tx: Tx, { schoolId }: Viewer): Promise<Benchmark | null> {
  return tx.benchmark.findFirst({
    where: { schoolId, topic: 'absence' },
    orderBy: { academicYear: 'desc' },
    select: SHOWN,
  })
}
