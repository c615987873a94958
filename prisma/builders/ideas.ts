import { addForum } from '@/lib/ideas/forum-commands'
import type { NewForumInput } from '@/lib/ideas/forum-schema'
import type { NewIdeaInput } from '@/lib/ideas/schema'
import { takeIdea } from '@/lib/ideas/take-idea'
import { writeDownIdea } from '@/lib/ideas/write-down'
import { now, today } from '@/lib/platform/clock'
import { inSchool, withKeys } from '@/lib/platform/database'
import { hashOfToken, newToken } from '@/lib/platform/link-token'
import type { Viewer } from '@/lib/platform/viewer'

const A_DAY = 86_400_000

/** An idea as somebody at the school wrote it down; gives its id. */
export function anIdea(viewer: Viewer, given: Partial<NewIdeaInput> = {}): Promise<string> {
  return writeDownIdea(viewer, {
    words: 'A walking bus from the estate.',
    locale: 'en',
    inEnglish: null,
    familyReference: null,
    givenBy: 'gate',
    saidOn: today(),
    meetingId: null,
    isNotDisclosure: false,
    ...given,
  })
}

/** An idea as it comes by the parents' door; gives its id and the token of its parent's link. */
export async function anIdeaByDoor(
  { schoolId }: Viewer,
  {
    words = 'A walking bus from the estate.',
    locale = 'ur',
    familyId = null as string | null,
    days = 30,
  } = {},
): Promise<{ id: string; token: string }> {
  const token = newToken()
  const expiresAt = new Date(now().getTime() + days * A_DAY)
  const id = await withKeys({ school: schoolId }, (tx) =>
    takeIdea(tx, {
      schoolId,
      familyId,
      words,
      locale,
      givenBy: 'door',
      tokenHash: hashOfToken(token),
      expiresAt,
    }),
  )
  return { id, token }
}

/** The version of an idea as it is now, for a form. */
export const versionOfIdea = async (
  viewer: Viewer,
  id: string,
): Promise<{ id: string; version: number }> => ({
  id,
  version: await inSchool(viewer, async (tx) => {
    const idea = await tx.idea.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id },
      select: { version: true },
    })
    return idea.version
  }),
})

/** A parent council; gives its id. */
export const aForum = (viewer: Viewer, given: Partial<NewForumInput> = {}): Promise<string> =>
  addForum(viewer, { name: 'Parent council', kind: 'council', about: null, hearsOthers: null, ...given })
