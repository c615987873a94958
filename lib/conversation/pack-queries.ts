import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { type JobState, standsInWords } from '../jobs/job'
import { visibleJobs } from '../jobs/policy'
import { inSchool, type Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { buildContents } from './build-contents'
import { type PackChoice, packChoice } from './choice'
import { type LeftOut, type PackContents, readContents } from './contents'
import { canPrepare } from './policy'
import { shownContents } from './shown-contents'

/** More than a school makes in years. */
const MOST_PACKS = 200

export type PackLine = {
  id: string
  title: string
  academicYear: number
  createdAt: Date
  builtAt: Date | null
  endedAt: Date | null
  /** Visitors' links that were made. */
  links: number
}

/** The school's packs, the newest first and those out of use last; null for whoever does not prepare conversations. */
export async function listPacks(viewer: Viewer): Promise<PackLine[] | null> {
  if (!canPrepare(viewer)) return null
  const rows = await inSchool(viewer, (tx) =>
    tx.pack.findMany({
      where: { schoolId: viewer.schoolId },
      orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'desc' }],
      take: MOST_PACKS,
      relationLoadStrategy: 'join',
      select: {
        id: true,
        title: true,
        choice: true,
        createdAt: true,
        builtAt: true,
        endedAt: true,
        _count: { select: { links: true } },
      },
    }),
  )
  return rows.map(({ choice, _count, ...row }) => ({
    ...row,
    academicYear: packChoice.parse(choice).academicYear,
    links: _count.links,
  }))
}

const WHOLE = {
  id: true,
  version: true,
  title: true,
  choice: true,
  contents: true,
  builtAt: true,
  builtByName: true,
  pdfFileId: true,
  zipFileId: true,
  jobId: true,
  createdByName: true,
  createdAt: true,
  endedAt: true,
} as const

export type WholePack = NonNullable<Awaited<ReturnType<typeof readPack>>>

/** What was chosen and is left out, with the title it has for the school's own staff. */
export type LeftOutTitled = LeftOut & { title: string | null }

/**
 * One pack: as it was built, as it would be built now, and how far building it is; in a page's transaction. Null when it is not
 * this viewer's.
 */
export async function readPack(tx: Tx, viewer: Viewer, id: string) {
  if (!isRecordId(id) || !canPrepare(viewer)) return null
  const found = await tx.pack.findFirst({ where: { schoolId: viewer.schoolId, id }, select: WHOLE })
  if (!found) return null
  const { contents, choice: kept, jobId, pdfFileId, zipFileId, ...pack } = found
  const choice: PackChoice = packChoice.parse(kept)
  const built = readContents(contents)
  const now = await buildContents(tx, viewer, { title: pack.title, choice })
  return {
    ...pack,
    choice,
    built,
    now,
    hasPdf: pdfFileId !== null,
    hasZip: zipFileId !== null,
    /** Something in it has changed since it was built. */
    isOlder: built !== null && !saysTheSame(built, now),
    leftOut: await withTitles(tx, viewer, now.leftOut),
    job: await readJob(tx, viewer, jobId),
  }
}

/** Word for word and number for number, on whichever day. Compared as the database keeps it. */
function saysTheSame(built: PackContents, now: PackContents): boolean {
  const asKept = (contents: PackContents) => ({ ...JSON.parse(JSON.stringify(contents)), builtOn: null })
  return isDeepStrictEqual(asKept(built), asKept(now))
}

/** The school's own staff know what it is by its title. */
async function withTitles(tx: Tx, { schoolId }: Viewer, leftOut: LeftOut[]): Promise<LeftOutTitled[]> {
  const ids = leftOut.filter(({ record }) => record.kind === 'evidence').map(({ record }) => record.id)
  const rows =
    ids.length === 0
      ? []
      : await tx.evidence.findMany({
          where: { schoolId, id: { in: ids } },
          select: { id: true, title: true },
        })
  const titles = new Map(rows.map((row) => [row.id, row.title]))
  return leftOut.map((one) => ({ ...one, title: titles.get(one.record.id) ?? null }))
}

/** How far building it is; null when nothing is being built. */
async function readJob(tx: Tx, viewer: Viewer, id: string | null) {
  if (id === null) return null
  const job = await tx.job.findFirst({
    where: { ...visibleJobs(viewer), id },
    select: {
      id: true,
      kind: true,
      end: true,
      leaseId: true,
      cancelledBy: true,
      done: true,
      total: true,
      words: true,
    },
  })
  if (!job) return null
  const { leaseId, ...rest } = job
  const state: JobState = { ...rest, isHeld: leaseId !== null }
  return { id, end: job.end, done: job.done, total: job.total, stands: standsInWords(state) }
}

/**
 * What a pack says, as it was built and as far as it may still be shown: for the page to print and for Word.
 *
 * @returns null when it is not this viewer's; `contents` is null until it was built
 */
export async function getShownPack(viewer: Viewer, id: string) {
  if (!isRecordId(id) || !canPrepare(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const pack = await tx.pack.findFirst({ where: { schoolId, id }, select: { title: true, contents: true } })
    if (!pack) return null
    const built = readContents(pack.contents)
    if (!built) return { title: pack.title, contents: null, isLess: false }
    return { title: pack.title, ...(await shownContents(tx, schoolId, built)) }
  })
}
