import 'server-only'
import { openFrom, type Wait } from '../door/tries'
import { recordByVisitor } from '../platform/audit'
import { withToken } from '../platform/by-token'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { hashOfToken } from '../platform/link-token'
import { countTry } from '../platform/throttle'
import { type PackContents, readContents } from './contents'
import { shownContents } from './shown-contents'

/** By one link: each view is written down, and nobody reads a pack this often. */
const VIEWS = { name: 'visitor views', tries: 200, minutes: 15 }

/** What a visitor reads: one pack, and the words of the watermark. */
type Visit = {
  contents: PackContents
  /** Something may no longer be shown that could be when it was built. */
  isLess: boolean
  madeFor: string
  madeByName: string
  madeAt: Date
  expiresAt: Date
}

type Link = {
  id: string
  schoolId: string
  packId: string
  madeFor: string
  madeByName: string
  createdAt: Date
  expiresAt: Date
}

const LINK = {
  id: true,
  schoolId: true,
  packId: true,
  madeFor: true,
  madeByName: true,
  createdAt: true,
  expiresAt: true,
} as const

/**
 * Opens a visitor's link for whoever asks from an address. The view is counted and written into the history.
 *
 * @returns null when it opens nothing; the minutes to wait when from that address, or by that link, it was tried too often
 */
export async function openVisit(address: string, token: string): Promise<Visit | Wait | null> {
  const tooMany = await countTry(VIEWS, hashOfToken(token))
  if (tooMany) return { wait: tooMany.waitMinutes }
  return openFrom(address, () => readVisit(token))
}

/**
 * The one pack a link is for; null for whatever opens nothing: no link, one that has expired or was withdrawn, or one whose pack
 * is out of use. Which of these it is, nobody is told, nor by how much the database had to do.
 */
export function readVisit(token: string): Promise<Visit | null> {
  return withToken(
    token,
    (tx, tokenHash) =>
      tx.visitorLink.findFirst({
        where: { tokenHash, withdrawnAt: null, expiresAt: { gt: now() } },
        select: LINK,
      }),
    (tx, link) => visitOf(tx, link),
    { instead: (tx, schoolId) => visitOf(tx, { ...NOTHING, schoolId }) },
  )
}

const NO_ID = '00000000-0000-0000-0000-000000000000'
const NOTHING = {
  id: NO_ID,
  packId: NO_ID,
  madeFor: '',
  madeByName: '',
  createdAt: new Date(0),
  expiresAt: new Date(0),
}

/** As many statements whether there is such a pack or not. */
async function visitOf(tx: Tx, link: Link): Promise<Visit | null> {
  const { schoolId, id, packId, madeFor, madeByName, createdAt, expiresAt } = link
  const pack = await tx.pack.findFirst({
    where: { schoolId, id: packId, endedAt: null },
    select: { title: true, contents: true },
  })
  const built = pack && readContents(pack.contents)
  const shown = await shownContents(tx, schoolId, built ?? EMPTY)
  await tx.visitorLink.updateMany({
    where: { schoolId, id: built ? id : NO_ID },
    data: { views: { increment: 1 }, lastViewAt: now() },
  })
  if (!pack || !built) {
    await tx.auditEntry.findFirst({ where: { schoolId, recordId: NO_ID }, select: { id: true } })
    return null
  }
  await recordByVisitor(tx, schoolId, madeFor, {
    kind: 'visitor.opened',
    recordType: 'pack',
    recordId: packId,
    detail: { title: pack.title },
  })
  return { ...shown, madeFor, madeByName, madeAt: createdAt, expiresAt }
}

const EMPTY: PackContents = {
  title: '',
  schoolName: '',
  academicYear: 0,
  builtOn: '',
  smallestShown: 0,
  finding: { text: '', numbers: [] },
  judgements: [],
  claims: [],
  tables: [],
  quotations: [],
  evidence: [],
  numbers: [],
  leftOut: [],
}
