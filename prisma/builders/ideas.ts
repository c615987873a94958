import { decideIdea, recordIdeaResult } from '@/lib/ideas/decide'
import { addForum } from '@/lib/ideas/forum-commands'
import type { NewForumInput } from '@/lib/ideas/forum-schema'
import { recordMeeting } from '@/lib/ideas/meeting-commands'
import { beginPage, changeYouSaidPage, publishPage } from '@/lib/ideas/page-commands'
import { readPage } from '@/lib/ideas/page-queries'
import type { NewPageInput } from '@/lib/ideas/page-schema'
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

/** A meeting of a forum, held today; gives its id. */
export async function aForumMeeting(viewer: Viewer, forumId: string): Promise<string> {
  await recordMeeting(viewer, { forumId, heldOn: today(), cameCount: 7, note: null })
  const held = await inSchool(viewer, (tx) =>
    tx.forumMeeting.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, forumId },
      orderBy: { id: 'desc' },
      select: { id: true },
    }),
  )
  return held.id
}

/** An idea that was taken forward and has a result, made unless one is given; gives its id. */
export async function aDoneIdea(viewer: Viewer, given?: string): Promise<string> {
  const id = given ?? (await anIdea(viewer))
  await decideIdea(viewer, {
    ...(await versionOfIdea(viewer, id)),
    ...{ decision: 'taken_forward', decidedOn: today(), why: 'It was asked for.' },
    ...{ activityId: null, improvementId: null },
  })
  return recordIdeaResult(viewer, {
    ...(await versionOfIdea(viewer, id)),
    ...{ result: 'Children walk to school together.', resultOn: today() },
  })
}

/** The draft of a page for everybody, with nothing on it; gives its id. */
export const aPage = (viewer: Viewer, given: Partial<NewPageInput> = {}): Promise<string> =>
  beginPage(viewer, { kind: 'you_said', title: 'From you to us', intro: null, ...given })

/** A page that shows an idea with its result, published; gives its id and the last part of its address. */
export async function aPublishedPage(viewer: Viewer): Promise<{ id: string; token: string }> {
  const id = await aPage(viewer)
  const ideas = [await aDoneIdea(viewer)]
  await changeYouSaidPage(viewer, {
    id,
    version: 1,
    title: 'From you to us',
    intro: null,
    yousaid: [],
    ideas,
  })
  const read = () => inSchool(viewer, (tx) => readPage(tx, viewer, id))
  const draft = await read()
  if (!draft) throw new Error('No page was begun.')
  const { version, preview } = draft
  const looked = preview.noticed.map(({ key }) => key)
  await publishPage(viewer, { id, version, digest: preview.digest, looked })
  return { id, token: (await read())?.address?.split('/').at(-1) ?? '' }
}
