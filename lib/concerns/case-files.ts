import 'server-only'
import { titleFromFileName } from '../evidence/files/file-name'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import { inSchool } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import type { NewCaseFiles } from './case-files-schema'
import { standingInFor } from './in-hand'
import { mayOpenCases, visibleTo } from './policy'
import { caseTheyTakePartIn, takesPart } from './taking-part'

/**
 * Makes every file on a person's tray a file of the case. It came in as evidence's files do, looked at and cleaned, and is in
 * no list of evidence. What is in a case stays with it, until the case is let go.
 *
 * @throws RuleBroken on `files` when the tray is empty; NotFound, NotAllowed
 */
export function addCaseFiles(viewer: Viewer, { id, tray, title }: NewCaseFiles): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await caseTheyTakePartIn(tx, viewer, id)
    const { schoolId, personId, personName } = viewer
    const mine = { schoolId, personId, trayId: tray }
    const waiting = await tx.waitingFile.findMany({
      where: { ...mine, fileId: { not: null } },
      orderBy: { id: 'asc' },
      select: { id: true, name: true, fileId: true },
    })
    const files = waiting.flatMap(({ fileId, ...file }) => (fileId ? [{ ...file, fileId }] : []))
    if (files.length === 0) throw new RuleBroken('files', 'Choose at least one file first.')
    const addedAt = now()
    await tx.caseFile.createMany({
      data: files.map(({ id: waitingId, name: fileName, fileId }) => ({
        schoolId,
        caseId: id,
        fileId,
        fileName,
        title: title[waitingId] ?? titleFromFileName(fileName),
        addedById: personId,
        addedByName: personName,
        addedAt,
      })),
    })
    await tx.waitingFile.deleteMany({ where: mine })
    await recordHappening(tx, viewer, {
      kind: 'case.files_added',
      recordType: 'case',
      recordId: id,
      detail: { count: files.length },
    })
    return id
  })
}

/** A case's files, the newest first, and whether this viewer adds to them; null when it is not theirs to know of. */
export async function getFilesOfCase(viewer: Viewer, id: string) {
  if (!isRecordId(id) || !mayOpenCases(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const mine = await standingInFor(tx, viewer)
    const found = await tx.case.findFirst({
      where: { AND: [visibleTo(viewer, mine), { id }] },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        reference: true,
        kind: true,
        recordedById: true,
        handlerId: true,
        files: {
          orderBy: { id: 'desc' },
          select: {
            id: true,
            title: true,
            fileName: true,
            addedByName: true,
            addedAt: true,
            file: { select: { bytes: true, contentType: true } },
          },
        },
      },
    })
    if (!found) return null
    const isTheirs = found.handlerId !== null && mine.includes(found.handlerId)
    return { ...found, mayAdd: takesPart(viewer, { ...found, isTheirs }) }
  })
}

export type FilesOfCase = NonNullable<Awaited<ReturnType<typeof getFilesOfCase>>>

/** What a download needs, for whoever may see the case; null for everybody else, and for a file of another case. */
export async function getCaseFile(viewer: Viewer, caseId: string, fileId: string) {
  if (!isRecordId(caseId) || !isRecordId(fileId) || !mayOpenCases(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const mine = await standingInFor(tx, viewer)
    const row = await tx.caseFile.findFirst({
      where: {
        schoolId: viewer.schoolId,
        id: fileId,
        caseId,
        case: { is: { AND: [visibleTo(viewer, mine)] } },
      },
      relationLoadStrategy: 'join',
      select: { fileName: true, file: { select: { sha256: true, bytes: true, contentType: true } } },
    })
    return row && { ...row.file, name: row.fileName }
  })
}
