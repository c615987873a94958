import 'server-only'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { NotAllowed, NotFound } from '../platform/errors'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { MOST_FILES } from './files/file-types'
import type { Arrived } from './files/receive-file'
import { mayBringFiles, visibleTo } from './policy'

/** What waits for a form: files that arrived, and what was refused and why. */
export type Tray = {
  files: {
    id: string
    name: string
    bytes: number
    contentType: string
    /** Evidence in use with the same content, as far as this person may know of it. */
    already: { id: string; title: string } | null
  }[]
  refusals: string[]
}

const tooMany = (name: string) =>
  `“${name}” was left out: at most ${MOST_FILES} files can be added at once. Add these first, then the rest.`

/**
 * Puts what arrived on a person's tray, where it waits for the form that says what it is. The files are in the store
 * already. The same content on the same tray is there once, however often it was sent.
 */
export async function putOnTray(viewer: Viewer, trayId: string, arrived: Arrived[]): Promise<void> {
  if (!mayBringFiles(viewer)) throw new NotAllowed()
  if (!isRecordId(trayId)) throw new NotFound()
  const { schoolId, personId } = viewer
  const mine = { schoolId, personId, trayId }
  await changeInSchool(viewer, async (tx) => {
    // A file sent again speaks for itself, and an upload for the one before: what was said then no longer counts.
    const names = ['', ...arrived.map((file) => file.name)]
    await tx.waitingFile.deleteMany({ where: { ...mine, fileId: null, name: { in: names } } })
    let room = MOST_FILES - (await tx.waitingFile.count({ where: { ...mine, fileId: { not: null } } }))
    for (const file of arrived) {
      if (file.refusal !== null) await refuse(tx, mine, file.name, file.refusal)
      else if (room-- > 0) await accept(tx, mine, file)
      else await refuse(tx, mine, file.name, tooMany(file.name))
    }
    return null
  })
}

type Mine = { schoolId: string; personId: string; trayId: string }

async function refuse(tx: Tx, mine: Mine, name: string, refusal: string) {
  await tx.waitingFile.create({ data: { ...mine, name, refusal }, select: { id: true } })
}

async function accept(tx: Tx, mine: Mine, file: Extract<Arrived, { refusal: null }>) {
  const { schoolId, personId, trayId } = mine
  const { sha256, bytes, contentType } = file
  const stored = await tx.storedFile.upsert({
    where: { schoolId_sha256: { schoolId, sha256 } },
    create: { schoolId, sha256, bytes, contentType },
    // Held until this is done, so that nobody takes it away meanwhile; and it says when the file was last sent.
    update: { createdAt: now() },
    select: { id: true },
  })
  const key = { schoolId, personId, trayId, fileId: stored.id }
  await tx.waitingFile.upsert({
    where: { schoolId_personId_trayId_fileId: key },
    create: { ...key, name: file.name },
    update: { name: file.name },
    select: { id: true },
  })
}

/** What waits on this person's tray. Nobody else's tray is ever shown. */
export async function getTray(viewer: Viewer, trayId: string): Promise<Tray> {
  if (!isRecordId(trayId) || !mayBringFiles(viewer)) return { files: [], refusals: [] }
  const { schoolId, personId } = viewer
  const rows = await inSchool(viewer, (tx) =>
    tx.waitingFile.findMany({
      where: { schoolId, personId, trayId },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        name: true,
        refusal: true,
        file: {
          select: {
            bytes: true,
            contentType: true,
            evidence: {
              where: { AND: [visibleTo(viewer, today())], withdrawnAt: null, replacedById: null },
              orderBy: { id: 'asc' },
              take: 1,
              select: { id: true, title: true },
            },
          },
        },
      },
      relationLoadStrategy: 'join',
    }),
  )
  return {
    files: rows.flatMap(({ id, name, file }) => {
      if (!file) return []
      const { evidence, ...content } = file
      return [{ ...content, id, name, already: evidence[0] ?? null }]
    }),
    refusals: [...new Set(rows.flatMap(({ refusal }) => refusal ?? []))],
  }
}

/** Takes a file off the tray before it became evidence. What is not there any more is gone already. */
export async function takeOffTray(viewer: Viewer, input: { waitingId: string }): Promise<void> {
  if (!mayBringFiles(viewer)) throw new NotAllowed()
  const { schoolId, personId } = viewer
  await changeInSchool(viewer, async (tx) => {
    await tx.waitingFile.deleteMany({ where: { schoolId, personId, id: input.waitingId } })
    return null
  })
}
