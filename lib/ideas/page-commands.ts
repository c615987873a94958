import 'server-only'
import type { Prisma, PublishedPage } from '@/prisma/generated/client'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { hashOfToken } from '../platform/link-token'
import type { Viewer } from '../platform/viewer'
import type {
  ItemWordsInput,
  NewPageInput,
  PublishPageInput,
  ThankYouPageInput,
  YouSaidPageInput,
} from './page-schema'
import { canPublish } from './policy'
import { previewOf } from './preview'
import {
  CAME_LATEST_FIRST,
  type Draft,
  isPublished,
  type PageContent,
  pageContent,
  SAID_LATEST_FIRST,
} from './published'
import { tokenOfPage } from './token-of-page'

type OfPage = { id: string; version: number }

/** Begins a page that anybody shall be able to read, as a draft; gives its id. @throws NotAllowed */
export function beginPage(viewer: Viewer, { kind, title, intro }: NewPageInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    if (!canPublish(viewer)) throw new NotAllowed()
    const content = pageContent.parse({})
    const { id } = await tx.publishedPage.create({
      data: { schoolId: viewer.schoolId, kind, title, intro, content, createdAt: now() },
      select: { id: true },
    })
    await happened(tx, viewer, 'published.begun', id)
    return id
  })
}

/**
 * Chooses what a draft of "You said, we did" takes up. An idea begins with its English words and its result, to be worded anew.
 *
 * @throws NotFound, also for a source that is not this viewer's to know of; NotAllowed; RuleBroken while it is published; StaleEdit
 */
export function changeYouSaidPage(viewer: Viewer, input: YouSaidPageInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { draft } = await draftInHand(tx, viewer, input.id, 'you_said')
    const { schoolId } = viewer
    const said = await tx.youSaid.findMany({
      where: { schoolId, id: { in: input.yousaid }, publishedOn: { not: null } },
      orderBy: SAID_LATEST_FIRST,
      select: { id: true },
    })
    const ideas = await tx.idea.findMany({
      where: { schoolId, id: { in: input.ideas }, result: { not: null } },
      orderBy: CAME_LATEST_FIRST,
      select: { id: true, words: true, inEnglish: true, result: true },
    })
    if (said.length < new Set(input.yousaid).size || ideas.length < new Set(input.ideas).size)
      throw new NotFound()
    const items: Draft['items'] = [
      ...said.map(({ id }) => ({ from: 'yousaid' as const, id })),
      ...ideas.map(
        ({ id, words, inEnglish, result }) =>
          draft.items.find((item) => item.from === 'idea' && item.id === id) ?? {
            from: 'idea' as const,
            id,
            said: inEnglish ?? words,
            did: result ?? '',
          },
      ),
    ]
    await write(tx, viewer, input, { title: input.title, intro: input.intro, draft: { ...draft, items } })
    return input.id
  })
}

/** Words what an idea says on a draft, so that nobody can be recognised. @throws as `changeYouSaidPage` */
export function wordPageItem(
  viewer: Viewer,
  { ideaId, said, did, ...input }: ItemWordsInput,
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { draft, title, intro } = await draftInHand(tx, viewer, input.id, 'you_said')
    const isOne = (item: Draft['items'][number]) => item.from === 'idea' && item.id === ideaId
    if (!draft.items.some(isOne)) throw new NotFound()
    const items = draft.items.map((item) =>
      isOne(item) ? { from: 'idea' as const, id: ideaId, said, did } : item,
    )
    await write(tx, viewer, input, { title, intro, draft: { ...draft, items } })
    return input.id
  })
}

/** Chooses which days a draft of "Thank you" counts, and what. @throws as `changeYouSaidPage` */
export function changeThankYouPage(viewer: Viewer, input: ThankYouPageInput): Promise<string> {
  const { title, intro, from, to, figures } = input
  return changeInSchool(viewer, async (tx) => {
    const { draft } = await draftInHand(tx, viewer, input.id, 'thank_you')
    if (to > today()) throw new RuleBroken('to', 'This day is still to come. Count up to today at most.')
    await write(tx, viewer, input, { title, intro, draft: { ...draft, figures, days: { from, to } } })
    return input.id
  })
}

/**
 * Publishes a page, word for word as it was shown: no number of fewer than ten people, and somebody has looked at each thing by
 * which a person might be recognised.
 *
 * @throws NotFound; NotAllowed; RuleBroken on `form` for a small number, for nothing to say, and when its sources have changed
 *   since it was shown; on `looked` while something has not been looked at; StaleEdit
 */
export function publishPage(
  viewer: Viewer,
  { id, version, digest, looked }: PublishPageInput,
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const page = await draftInHand(tx, viewer, id)
    const preview = await previewOf(tx, viewer, page)
    if (preview.refusals.length > 0) throw new RuleBroken('form', preview.refusals.join(' '))
    if (preview.digest !== digest)
      throw new RuleBroken(
        'form',
        'What it rests on has changed since you looked at it. Look again, then publish it.',
      )
    if (preview.noticed.some(({ key }) => !looked.includes(key)))
      throw new RuleBroken(
        'looked',
        'Look at each of these. Change the words where somebody could be recognised; tick the rest.',
      )
    const { schoolId, personName } = viewer
    const content: PageContent = { draft: page.draft, shown: preview.shown }
    const { count } = await tx.publishedPage.updateMany({
      where: { schoolId, id, version },
      data: {
        content,
        tokenHash: hashOfToken(tokenOfPage(schoolId, { id, version: version + 1 })),
        publishedOn: toDate(today()),
        publishedByName: personName,
        withdrawnOn: null,
        version: { increment: 1 },
      },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await happened(tx, viewer, 'published.published', id)
    return id
  })
}

/** Withdraws a page: its address opens nothing any more, and it can be changed again. @throws RuleBroken when it is not published */
export function withdrawPage(viewer: Viewer, { id, version }: OfPage): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const page = await pageInHand(tx, viewer, id)
    if (!isPublished(page)) throw new RuleBroken('form', 'It is not published.')
    const { count } = await tx.publishedPage.updateMany({
      where: { schoolId: viewer.schoolId, id, version },
      data: { withdrawnOn: toDate(today()), tokenHash: null, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await happened(tx, viewer, 'published.withdrawn', id)
    return id
  })
}

/** Throws a draft away that was never published. @throws RuleBroken when it was: that it was stays on record */
export function throwPageAway(viewer: Viewer, { id, version }: OfPage): Promise<null> {
  return changeInSchool(viewer, async (tx) => {
    const page = await pageInHand(tx, viewer, id)
    if (page.publishedOn) throw new RuleBroken('form', 'It was published once, and that stays on record.')
    const { count } = await tx.publishedPage.deleteMany({ where: { schoolId: viewer.schoolId, id, version } })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await happened(tx, viewer, 'published.thrown_away', id)
    return null
  })
}

async function pageInHand(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.publishedPage.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { kind: true, title: true, intro: true, content: true, publishedOn: true, withdrawnOn: true },
  })
  if (!found) throw new NotFound()
  if (!canPublish(viewer)) throw new NotAllowed()
  return { ...found, ...pageContent.parse(found.content) }
}

async function draftInHand(tx: Tx, viewer: Viewer, id: string, kind?: PublishedPage['kind']) {
  const page = await pageInHand(tx, viewer, id)
  if (kind && page.kind !== kind) throw new NotFound()
  if (isPublished(page))
    throw new RuleBroken(
      'form',
      'It is published. Withdraw it before it is changed, so that nobody reads half of it.',
    )
  return page
}

async function write(
  tx: Tx,
  viewer: Viewer,
  { id, version }: OfPage,
  { draft, ...words }: { title: string; intro: string | null; draft: Draft },
): Promise<void> {
  const { count } = await tx.publishedPage.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...words, content: { draft, shown: null } satisfies PageContent, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
  await happened(tx, viewer, 'published.changed', id)
}

function happened(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  id: string,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  return recordHappening(tx, viewer, { kind, recordType: 'published', recordId: id, detail })
}
