import 'server-only'
import type { PublishedKind } from '@/prisma/generated/enums'
import { withToken } from '../platform/by-token'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { academicYearDays, academicYearOf, type IsoDate, toIso } from '../platform/dates'
import { env } from '../platform/env'
import { hashOfToken } from '../platform/link-token'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { canPublish } from './policy'
import { type Preview, previewOf } from './preview'
import {
  CAME_LATEST_FIRST,
  type Draft,
  isPublished,
  pageContent,
  SAID_LATEST_FIRST,
  type Shown,
} from './published'
import { type Figure, readThankYou } from './thank-you-figures'
import { tokenOfPage } from './token-of-page'

/** More than a school publishes in years. */
const MOST_PAGES = 200

const ROW = {
  id: true,
  kind: true,
  title: true,
  publishedOn: true,
  withdrawnOn: true,
  createdAt: true,
} as const

export type PageRow = {
  id: string
  kind: PublishedKind
  title: string
  publishedOn: IsoDate | null
  withdrawnOn: IsoDate | null
}

/** The school's pages for everybody, drafts first; null for whoever does not lead the school. */
export async function listPages(viewer: Viewer): Promise<PageRow[] | null> {
  if (!canPublish(viewer)) return null
  const rows = await inSchool(viewer, (tx) =>
    tx.publishedPage.findMany({
      where: { schoolId: viewer.schoolId },
      orderBy: [{ publishedOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
      take: MOST_PAGES,
      select: ROW,
    }),
  )
  return rows.map(({ publishedOn, withdrawnOn, ...row }) => ({
    ...row,
    publishedOn: toIso(publishedOn),
    withdrawnOn: toIso(withdrawnOn),
  }))
}

type Choice = { id: string; words: string }

export type WholePage = PageRow & {
  version: number
  intro: string | null
  publishedByName: string | null
  isPublished: boolean
  draft: Draft
  /** As anybody reads it while it is published; null otherwise. */
  shown: Shown | null
  /** As it would be published now. */
  preview: Preview
  /** Its address, while it is published. */
  address: string | null
  /** What it may take up. */
  yousaid: Choice[]
  ideas: Choice[]
  figures: Figure[]
  days: { from: IsoDate; to: IsoDate }
}

/** One page with what it may take up, in a page's transaction; null when it is not this viewer's. */
export async function readPage(tx: Tx, viewer: Viewer, id: string): Promise<WholePage | null> {
  if (!isRecordId(id) || !canPublish(viewer)) return null
  const { schoolId } = viewer
  const found = await tx.publishedPage.findFirst({
    where: { schoolId, id },
    select: { ...ROW, version: true, intro: true, content: true, tokenHash: true, publishedByName: true },
  })
  if (!found) return null
  const { content, tokenHash, publishedOn, withdrawnOn, ...page } = found
  const { draft, shown } = pageContent.parse(content)
  const days = draft.days ?? thisYear()
  const token = tokenOfPage(schoolId, page)
  return {
    ...page,
    publishedOn: toIso(publishedOn),
    withdrawnOn: toIso(withdrawnOn),
    isPublished: isPublished(found),
    draft,
    shown: isPublished(found) ? shown : null,
    preview: await previewOf(tx, viewer, { ...page, draft }),
    address: tokenHash === hashOfToken(token) ? `${env().ALONGSIDE_URL}/published/${token}` : null,
    ...(page.kind === 'you_said' ? await sources(tx, viewer) : { yousaid: [], ideas: [] }),
    figures: page.kind === 'thank_you' ? await readThankYou(tx, viewer, days) : [],
    days,
  }
}

function thisYear(): { from: IsoDate; to: IsoDate } {
  const { from } = academicYearDays(academicYearOf(today()))
  return { from, to: today() }
}

/** The most of each that is offered, the latest first. */
const MOST_OFFERED = 50

async function sources(tx: Tx, { schoolId }: Viewer): Promise<{ yousaid: Choice[]; ideas: Choice[] }> {
  const yousaid = await tx.youSaid.findMany({
    where: { schoolId, publishedOn: { not: null } },
    orderBy: SAID_LATEST_FIRST,
    take: MOST_OFFERED,
    select: { id: true, said: true },
  })
  const ideas = await tx.idea.findMany({
    where: { schoolId, result: { not: null } },
    orderBy: CAME_LATEST_FIRST,
    take: MOST_OFFERED,
    select: { id: true, words: true, inEnglish: true },
  })
  return {
    yousaid: yousaid.map(({ id, said }) => ({ id, words: said })),
    ideas: ideas.map(({ id, words, inEnglish }) => ({ id, words: inEnglish ?? words })),
  }
}

type PageForAll = {
  schoolName: string
  title: string
  intro: string | null
  shown: Shown
  publishedOn: IsoDate
}

/** A published page for whoever has its address; null for whatever opens nothing, which takes as long. */
export function readPublishedPage(token: string): Promise<PageForAll | null> {
  return withToken(
    token,
    (tx, tokenHash) =>
      tx.publishedPage.findFirst({
        where: { tokenHash, withdrawnOn: null, publishedOn: { not: null } },
        select: { schoolId: true, id: true },
      }),
    (tx, { schoolId, id }) => readForAll(tx, schoolId, id),
    { instead: (tx, schoolId) => readForAll(tx, schoolId, schoolId) },
  )
}

async function readForAll(tx: Tx, schoolId: string, id: string): Promise<PageForAll | null> {
  const found = await tx.publishedPage.findFirst({
    where: { schoolId, id },
    relationLoadStrategy: 'join',
    select: {
      title: true,
      intro: true,
      content: true,
      publishedOn: true,
      school: { select: { name: true } },
    },
  })
  const { shown } = pageContent.parse(found?.content ?? {})
  if (!found?.publishedOn || !shown) return null
  const { title, intro, publishedOn, school } = found
  return { title, intro, shown, publishedOn: toIso(publishedOn), schoolName: school.name }
}
