import 'server-only'
import { readAbsenceBenchmark } from '../intake/absence-benchmark'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { academicYearName, academicYearOf } from '../platform/dates'
import { NotAllowed, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { mayImportBenchmark, NO_URN } from './benchmark'
import type { ImportAbsence } from './benchmark-schema'

export type ImportedAbsence = { academicYear: number; isChanged: boolean }

/**
 * Finds the school's absence and its phase's in the published file, and keeps both. The file is read as a stream and let
 * go; the same file again changes nothing.
 *
 * @throws RuleBroken on `file` when it is not that file, with what to do about it
 */
export async function importAbsence(
  viewer: Viewer,
  { file, academicYear }: ImportAbsence,
): Promise<ImportedAbsence> {
  if (!mayImportBenchmark(viewer)) throw new NotAllowed()
  if (academicYear >= academicYearOf(today()))
    throw new RuleBroken('academicYear', `${academicYearName(academicYear)} is not over yet.`)
  const { schoolId } = viewer
  const school = await inSchool(viewer, (tx) =>
    tx.school.findUniqueOrThrow({ where: { id: schoolId }, select: { urn: true, phase: true } }),
  )
  if (!school.urn) throw new RuleBroken('form', NO_URN)
  const { benchmark, refusal } = await readAbsenceBenchmark(chunksOf(file), school)
  if (refusal !== undefined) throw new RuleBroken('file', refusal)

  return changeInSchool(viewer, async (tx) => {
    const key = { schoolId_topic_academicYear: { schoolId, topic: 'absence', academicYear } }
    const before = await tx.benchmark.findUnique({ where: key })
    const isSame =
      before && Object.entries(benchmark).every(([field, value]) => before[field as 'id'] === value)
    if (isSame) return { academicYear, isChanged: false }
    const data = { ...benchmark, source: file.name, createdAt: now() }
    const { id } = await tx.benchmark.upsert({
      where: key,
      create: { schoolId, topic: 'absence', academicYear, ...data },
      update: data,
      select: { id: true },
    })
    await recordHappening(tx, viewer, {
      kind: before ? 'benchmark.changed' : 'benchmark.imported',
      recordType: 'benchmark',
      recordId: id,
      detail: { academicYear, file: file.name, ...benchmark },
    })
    return { academicYear, isChanged: true }
  })
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    // It is not read to the end once both rows are found.
    await reader.cancel()
  }
}
