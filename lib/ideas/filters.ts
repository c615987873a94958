import type { Prisma } from '@/prisma/generated/client'
import { IDEA_STATUSES } from './idea'

/** Which ideas a list shows: of one status, those that wait for a decision, or those whose parent has not been told. */
const IDEA_FILTERS = ['open', 'untold', ...IDEA_STATUSES] as const
export type IdeaFilter = (typeof IDEA_FILTERS)[number]

export const ideaFilterAsked = (asked: string | undefined): IdeaFilter | null =>
  IDEA_FILTERS.find((filter) => filter === asked) ?? null

export const isOpenWhere = { status: { in: ['new', 'considering'] } } satisfies Prisma.IdeaWhereInput

export const isUntoldWhere = {
  status: { in: ['taken_forward', 'not_taken', 'done'] },
  toldOn: null,
} satisfies Prisma.IdeaWhereInput

export function chosenIdeas(filter: IdeaFilter | null, words: string): Prisma.IdeaWhereInput {
  const has = { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  return {
    ...(filter === 'open' ? isOpenWhere : filter === 'untold' ? isUntoldWhere : filter && { status: filter }),
    ...(words && { OR: [{ words: has }, { inEnglish: has }] }),
  }
}
