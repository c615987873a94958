import 'server-only'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import { isRecorder } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { figureAsItStood } from './figure'
import { visibleTo } from './policy'
import { asItem, evidenceItem } from './queries'

const short = { select: { id: true, title: true } } as const

/**
 * One piece of evidence with what it supports, what it replaces or was replaced by, and, for staff, its history newest
 * first. Null when it is not this school's, or not for this person. Governors and trust leaders never learn from whom
 * it came or who added it.
 */
export async function getEvidence(viewer: Viewer, id: string) {
  if (!isRecordId(id)) return null
  const on = today()
  const { schoolId } = viewer
  const visible = visibleTo(viewer, on)
  const isStaff = isRecorder(viewer)
  const found = await inSchool(viewer, async (tx) => {
    const row = await tx.evidence.findFirst({
      where: { AND: [visible], schoolId, id },
      select: {
        ...evidenceItem,
        version: true,
        heard: true,
        file: { select: { bytes: true, contentType: true, sha256: true } },
        withdrawnReason: true,
        replacedBy: short,
        replaces: { ...short, where: visible, orderBy: [{ datedOn: 'desc' }, { id: 'desc' }] },
        links: {
          orderBy: { id: 'asc' },
          select: {
            activity: short,
            outcome: { select: { id: true, statement: true } },
          },
        },
      },
      relationLoadStrategy: 'join',
    })
    if (!row) return null
    const history = isStaff
      ? await tx.auditEntry.findMany({
          where: { schoolId, recordType: 'evidence', recordId: id, kind: { not: 'evidence.linked' } },
          orderBy: { id: 'desc' },
          select: { id: true, at: true, personName: true, kind: true, detail: true },
        })
      : []
    return { row, history }
  })
  if (!found) return null
  const { row, history } = found
  return {
    ...asItem(row, on),
    source: isStaff ? row.source : null,
    figure: figureAsItStood(row.figure),
    history,
  }
}

export type EvidencePiece = NonNullable<Awaited<ReturnType<typeof getEvidence>>>

/** What a download needs, for those who may see the evidence; null for everybody else and for evidence without a file. */
export async function getEvidenceFile(viewer: Viewer, id: string) {
  if (!isRecordId(id)) return null
  const row = await inSchool(viewer, (tx) =>
    tx.evidence.findFirst({
      where: { AND: [visibleTo(viewer, today())], schoolId: viewer.schoolId, id },
      select: { fileName: true, file: { select: { sha256: true, bytes: true, contentType: true } } },
      relationLoadStrategy: 'join',
    }),
  )
  return row?.file ? { ...row.file, name: row.fileName ?? 'file' } : null
}
