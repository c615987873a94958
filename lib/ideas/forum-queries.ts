import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { inSchool, type Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import { isRecorder } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { leastForGovernors } from './forum'
import { canKeepForums, canSeeForums } from './policy'
import { type Shown, type SpeaksFor, speaksFor, withoutSmall } from './speaks-for'

/** A school has a handful; a list that goes on is a slip. */
const MOST_FORUMS = 100

const ROW = {
  id: true,
  name: true,
  kind: true,
  endedOn: true,
  _count: { select: { members: true } },
  meetings: {
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    select: { heldOn: true, _count: { select: { ideas: true } } },
  },
} satisfies Prisma.ForumSelect

type ForumRow = ReturnType<typeof rowOf>

function rowOf(row: Prisma.ForumGetPayload<{ select: typeof ROW }>, least: number) {
  const { id, name, kind, endedOn, meetings, _count } = row
  const ideas = meetings.reduce((sum, meeting) => sum + meeting._count.ideas, 0)
  return {
    id,
    name,
    kind,
    endedOn: toIso(endedOn),
    /** Null where it is too small to be shown. */
    members: _count.members > 0 && _count.members < least ? null : _count.members,
    meetings: meetings.length,
    lastMetOn: toIso(meetings[0]?.heldOn),
    ideas,
  }
}

/** The school's forums, those that go on first; null for whoever is told nothing of them. Numbers are hidden from governors. */
export async function listForums(viewer: Viewer): Promise<{ rows: ForumRow[]; least: number } | null> {
  if (!canSeeForums(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const least = await leastShown(tx, viewer)
    const rows = await tx.forum.findMany({
      where: { schoolId: viewer.schoolId },
      relationLoadStrategy: 'join',
      orderBy: [{ endedOn: { sort: 'desc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
      take: MOST_FORUMS,
      select: ROW,
    })
    return { rows: rows.map((row) => rowOf(row, least)), least }
  })
}

/** The smallest number this viewer is shown: for those who work in the school each. */
async function leastShown(tx: Tx, viewer: Viewer): Promise<number> {
  if (isRecorder(viewer)) return 1
  const { hideBelow } = await tx.school.findUniqueOrThrow({
    where: { id: viewer.schoolId },
    select: { hideBelow: true },
  })
  return leastForGovernors(hideBelow)
}

const PAGE = {
  id: true,
  version: true,
  name: true,
  kind: true,
  about: true,
  hearsOthers: true,
  endedOn: true,
  members: {
    orderBy: { family: { reference: 'asc' } },
    select: { family: { select: { id: true, reference: true, leftAt: true } } },
  },
  meetings: {
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      heldOn: true,
      cameCount: true,
      note: true,
      ideas: { orderBy: { id: 'asc' }, select: { id: true, status: true, saidOn: true } },
    },
  },
} satisfies Prisma.ForumSelect

export type ForumPage = Prisma.ForumGetPayload<{ select: typeof PAGE }> & { speaks: SpeaksFor }

/** One forum, whole, in a page's transaction: for those who work in the school; null for everybody else. */
export async function readForum(tx: Tx, viewer: Viewer, id: string): Promise<ForumPage | null> {
  if (!isRecordId(id) || !isRecorder(viewer)) return null
  const found = await tx.forum.findFirst({
    where: { schoolId: viewer.schoolId, id },
    relationLoadStrategy: 'join',
    select: PAGE,
  })
  return found && { ...found, speaks: await readSpeaksFor(tx, viewer, id) }
}

/** A forum's name, above a form that is about it; null when it is not this viewer's to know of. */
export async function getForumName(viewer: Viewer, id: string): Promise<string | null> {
  if (!isRecordId(id) || !canSeeForums(viewer)) return null
  const found = await inSchool(viewer, (tx) =>
    tx.forum.findFirst({ where: { schoolId: viewer.schoolId, id }, select: { name: true } }),
  )
  return found?.name ?? null
}

/** One meeting of a forum, for the form that changes it; null when it is not this viewer's to change. */
export async function getMeeting(viewer: Viewer, { id, meetingId }: { id: string; meetingId: string }) {
  if (!isRecordId(id) || !isRecordId(meetingId) || !canKeepForums(viewer)) return null
  const found = await inSchool(viewer, (tx) =>
    tx.forumMeeting.findFirst({
      where: { schoolId: viewer.schoolId, forumId: id, id: meetingId },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        version: true,
        heldOn: true,
        cameCount: true,
        note: true,
        forum: { select: { name: true } },
        _count: { select: { ideas: true } },
      },
    }),
  )
  return found && { ...found, heldOn: toIso(found.heldOn) }
}

export type ForumForGovernors = {
  name: string
  kind: ForumPage['kind']
  about: string | null
  hearsOthers: string | null
  meetings: number
  ideas: number
  rows: Shown[]
  least: number
}

/** What governors read of a forum: in counts, of which small ones are hidden, and no family. */
export async function getForumForGovernors(viewer: Viewer, id: string): Promise<ForumForGovernors | null> {
  if (!isRecordId(id) || !canSeeForums(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const found = await tx.forum.findFirst({
      where: { schoolId: viewer.schoolId, id },
      relationLoadStrategy: 'join',
      select: {
        name: true,
        kind: true,
        about: true,
        hearsOthers: true,
        meetings: { select: { _count: { select: { ideas: true } } } },
      },
    })
    if (!found) return null
    const least = Math.max(await leastShown(tx, viewer), leastForGovernors(0))
    return {
      ...found,
      meetings: found.meetings.length,
      ideas: found.meetings.reduce((sum, meeting) => sum + meeting._count.ideas, 0),
      rows: withoutSmall(await readSpeaksFor(tx, viewer, id), least),
      least,
    }
  })
}

async function readSpeaksFor(tx: Tx, { schoolId }: Viewer, forumId: string): Promise<SpeaksFor> {
  const school = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    relationLoadStrategy: 'join',
    select: {
      yearGroups: true,
      groups: { orderBy: [{ position: 'asc' }, { name: 'asc' }], select: { key: true, name: true } },
    },
  })
  const families = await tx.$queryRaw<
    { yearGroups: string[]; groups: string[]; languages: string[]; isMember: boolean }[]
  >`
    SELECT f."languages", EXISTS (SELECT FROM "ForumMember" m WHERE m."schoolId" = f."schoolId"
        AND m."forumId" = ${forumId}::uuid AND m."familyId" = f."id") AS "isMember",
      coalesce(array_agg(p."yearGroup") FILTER (WHERE p."yearGroup" IS NOT NULL), '{}') AS "yearGroups",
      coalesce(string_to_array(string_agg(nullif(array_to_string(p."groups", ' '), ''), ' '), ' '), '{}') AS "groups"
    FROM "Family" f LEFT JOIN "Pupil" p ON p."schoolId" = f."schoolId" AND p."familyId" = f."id" AND p."leftAt" IS NULL
    WHERE f."schoolId" = ${schoolId}::uuid AND f."leftAt" IS NULL
    GROUP BY f."schoolId", f."id"`
  return speaksFor(families, school)
}
