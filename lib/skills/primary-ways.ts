import type { RequestOrigin } from '@/prisma/generated/enums'
import { reachesPhase } from './phases'

/**
 * Ways in which parents were part of learning, and which primary schools used more, by what a request for a parent comes from.
 * Source: Ofsted, Schools and parents (2011), by paragraph; its words. Open Government Licence.
 */
const PRIMARY_WAYS = [
  {
    origin: 'curriculum',
    name: 'In lessons',
    words:
      'helping with practical activities such as art, design and technology, science, and information and communication technology',
    paragraph: 43,
  },
  {
    origin: 'visits',
    name: 'On visits',
    words: 'working as volunteers on school visits, including residential visits',
    paragraph: 43,
  },
  {
    origin: 'clubs',
    name: 'Clubs, teams and choirs',
    words: 'supporting or leading activities outside the school day',
    paragraph: 43,
  },
  {
    origin: 'careers',
    name: 'The world of work',
    words:
      'working parents describing their jobs to classes, at careers events, or arranging work experience where they were employed',
    paragraph: 55,
  },
] as const satisfies readonly { origin: RequestOrigin; name: string; words: string; paragraph: number }[]

export type WayUse = (typeof PRIMARY_WAYS)[number] & {
  /** Parents who said yes to something of the year. */
  comes: number
  /** Of them, those who came. */
  used: number
}

/** How often each way was gone with pupils from Year 7 on; none for a school that has no such phase. */
export function waysOfSecondary(
  phases: readonly { phase: string }[],
  placed: readonly { origin: RequestOrigin; yearGroups: readonly string[]; isUsed: boolean }[],
): WayUse[] {
  if (!phases.some(({ phase }) => phase === 'secondary')) return []
  const own = placed.filter((one) => reachesPhase(one, 'secondary'))
  return PRIMARY_WAYS.map((way) => {
    const gone = own.filter(({ origin }) => origin === way.origin)
    return { ...way, comes: gone.length, used: gone.filter(({ isUsed }) => isUsed).length }
  })
}

/** What the survey found of the two phases, and what primary schools arranged for parents. Paragraphs 56 and 47. */
export const PRIMARY_FINDING = {
  skills:
    'Despite mixed practice, the primary schools used the skills of parents much more commonly than the secondary schools did. These parent-led activities were very well received by pupils and staff.',
  workshops:
    'parental workshops, family learning events and training to help parents understand how their children were learning and how to work with them at home (or in school)',
  source:
    'Ofsted, Schools and parents, April 2011, No. 100044. Contains public sector information licensed under the Open Government Licence v3.0.',
}
