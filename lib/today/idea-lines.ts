import type { WaitingIdea } from '@/lib/ideas/waiting'
import { type IsoDate, longDate, toIso } from '@/lib/platform/dates'
import type { Line } from './lines'

/** What parents' ideas need of this person: a decision, and that the parent hears of it. One line for each sort. */
export function ideaLines(ideas: readonly WaitingIdea[]): Line[] {
  const undecided = ideas.filter(({ status }) => status === 'new')
  const untold = ideas
    .filter(({ status }) => status !== 'new')
    .toSorted((a, b) => sinceWhen(a).localeCompare(sinceWhen(b)))
  return [
    ...lineOf(undecided, {
      key: 'ideas-undecided',
      label: 'Decide on an idea',
      list: '/ideas?which=new',
      because: 'The parent waits for a yes or a no, and why.',
    }),
    ...lineOf(untold, {
      key: 'ideas-untold',
      label: 'Tell the parent what became of their idea',
      list: '/ideas?which=untold',
      because: 'It is decided, and nobody has told them.',
    }),
  ]
}

type Sort = { key: string; label: string; list: string; because: string }

/** Nobody's words stand on a page that is left open: an idea goes by the day it was said. */
function lineOf(ideas: readonly WaitingIdea[], { list, ...sort }: Sort): Line[] {
  const [first] = ideas
  if (!first) return []
  const isOne = ideas.length === 1
  return [
    {
      ...sort,
      on: sinceWhen(first),
      about: isOne
        ? `The idea of ${longDate(first.saidOn)}`
        : `${ideas.length} ideas from parents and carers`,
      path: isOne ? `/ideas/${first.id}` : list,
    },
  ]
}

/** Since when it waits. */
const sinceWhen = ({ saidOn, decidedOn, resultOn }: WaitingIdea): IsoDate =>
  toIso(resultOn ?? decidedOn ?? saidOn)
