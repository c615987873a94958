import { z } from 'zod'
import type { Prisma } from '@/prisma/generated/client'

/** What a "Thank you" page may count. All of it is of parents, so all of it waits for enough of them. */
export const FIGURES = ['offered', 'helped', 'sessions', 'hours', 'skills'] as const
export type FigureKey = (typeof FIGURES)[number]

const texts = { said: z.string(), did: z.string() }

/** What a draft is made of: what it takes up, by its source, and an idea in the words the page shall have. */
const draft = z.object({
  items: z
    .array(
      z.discriminatedUnion('from', [
        z.object({ from: z.literal('yousaid'), id: z.string() }),
        z.object({ from: z.literal('idea'), id: z.string(), ...texts }),
      ]),
    )
    .default([]),
  figures: z.array(z.enum(FIGURES)).default([]),
  /** The days that are counted, as ISO dates. */
  days: z.object({ from: z.string(), to: z.string() }).nullable().default(null),
})

/** A page word for word, as it was checked and as anybody reads it. */
const shown = z.object({
  items: z.array(z.object({ from: z.enum(['yousaid', 'idea']), id: z.string(), who: z.string(), ...texts })),
  figures: z.array(z.object({ key: z.enum(FIGURES), sentence: z.string() })),
})

/** The column `content` of a published page. What is shown stays as it was when its sources change. */
export const pageContent = z.object({ draft: draft.prefault({}), shown: shown.nullable().default(null) })

export type PageContent = z.output<typeof pageContent>
export type Draft = PageContent['draft']
export type Shown = z.output<typeof shown>
export type ShownItem = Shown['items'][number]

/** The order in which both sources of "You said, we did" are offered, and stand on the page: the latest first. */
export const SAID_LATEST_FIRST = [
  { publishedOn: 'desc' },
  { id: 'desc' },
] satisfies Prisma.YouSaidOrderByWithRelationInput[]
export const CAME_LATEST_FIRST = [
  { resultOn: 'desc' },
  { id: 'desc' },
] satisfies Prisma.IdeaOrderByWithRelationInput[]

/** Whether two say the same, in whichever order their parts were put together. */
export const saySame = (one: Shown, other: Shown): boolean =>
  JSON.stringify(shown.parse(one)) === JSON.stringify(shown.parse(other))

export const isPublished = ({
  publishedOn,
  withdrawnOn,
}: {
  publishedOn: Date | null
  withdrawnOn: Date | null
}) => publishedOn !== null && withdrawnOn === null
