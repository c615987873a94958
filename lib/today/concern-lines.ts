import { KIND_NAMES } from '@/lib/concerns/case'
import {
  DUE_AHEAD,
  dueNext,
  isStoodInFor,
  isTheirs,
  PAUSED_LONG_DAYS,
  type WaitingCase,
  type WaitingCases,
} from '@/lib/concerns/waiting'
import { addDays, daysBetween, type IsoDate, longDate, toIso } from '@/lib/platform/dates'
import type { Line } from './lines'

type Who = { membershipId: string }

/** What of the concerns needs this person: what they handle, what nobody has, what is late, what they set out to do better. */
export function concernLines({ cases, improvements }: WaitingCases, who: Who, today: IsoDate): Line[] {
  const [mine, others] = [
    cases.filter((one) => isTheirs(one, who)),
    cases.filter((one) => !isTheirs(one, who)),
  ]
  return [
    ...mine.flatMap((one) => linesOf(one, today)),
    ...unassignedLine(others),
    ...lateLine(others, today),
    ...improvements.map(improvementLine),
  ]
}

function linesOf(one: WaitingCase, today: IsoDate): Line[] {
  const dueOn = toIso(one.dueOn)
  const lines: Line[] = []
  if (dueOn && dueOn <= addDays(today, DUE_AHEAD)) {
    lines.push({
      ...about(one, 'due'),
      on: dueOn,
      label: dueNext(one) === 'acknowledge' ? 'Say that it has reached you' : 'Answer',
      because: `${KIND_NAMES[one.kind]}, received on ${longDate(one.receivedOn)}.${standIn(one)}`,
    })
  }
  const last = one.events[0]
  if (last?.kind === 'parent_added' || last?.kind === 'parent_said') {
    lines.push({
      ...about(one, 'words'),
      on: toIso(last.onDay),
      label: 'Read what the parent wrote',
      because:
        last.kind === 'parent_added'
          ? `They say by their link that something is missing or wrong.${standIn(one)}`
          : `They say by their link how it was handled.${standIn(one)}`,
    })
  }
  const pausedOn = one.status === 'paused' && toIso(one.pausedOn)
  if (pausedOn && pausedOn <= addDays(today, -PAUSED_LONG_DAYS)) {
    lines.push({
      ...about(one, 'paused'),
      on: null,
      label: 'See whether it can go on',
      because: `Its clock has stood still for ${daysBetween(pausedOn, today)} days.${standIn(one)}`,
    })
  }
  const reviewOn = toIso(one.insistentReviewOn)
  if (reviewOn && reviewOn <= addDays(today, DUE_AHEAD)) {
    lines.push({
      ...about(one, 'insistent'),
      on: reviewOn,
      label: 'Look again at how contact is handled',
      because: `It was marked as unreasonable, to be looked at again then.${standIn(one)}`,
    })
  }
  return lines
}

/** By its category and reference: nobody's words stand on a page that is left open. */
const about = ({ id, category, reference }: WaitingCase, what: string) => ({
  key: `case-${what}-${id}`,
  about: `${category.name}, ${reference}`,
  path: `/concerns/${id}`,
})

const standIn = (one: WaitingCase) =>
  isStoodInFor(one) ? ` You stand in for ${one.handler?.person.name}.` : ''

/** One line for all, so that a busy week does not bury the rest. */
function unassignedLine(others: readonly WaitingCase[]): Line[] {
  const nobodys = others.filter(({ handlerId }) => handlerId === null)
  const [first] = nobodys
  if (!first) return []
  const isOne = nobodys.length === 1
  return [
    {
      key: 'cases-unassigned',
      on: toIso(first.dueOn),
      label: 'Say who answers',
      about: isOne ? about(first, '').about : `${nobodys.length} that nobody has yet`,
      because: isOne ? 'Nobody has it yet.' : 'The one that is due first is at the top.',
      path: isOne ? `/concerns/${first.id}` : '/concerns?handler=none',
    },
  ]
}

function lateLine(others: readonly WaitingCase[], today: IsoDate): Line[] {
  const late = others.filter(({ handlerId, dueOn }) => handlerId !== null && dueOn && toIso(dueOn) < today)
  const [first] = late
  if (!first) return []
  const isOne = late.length === 1
  return [
    {
      key: 'cases-late',
      on: toIso(first.dueOn),
      label: 'See what is late',
      about: isOne ? about(first, '').about : `${late.length} that colleagues have`,
      because: isOne ? `${first.handler?.person.name} has it.` : 'Each parent waits for an answer.',
      path: isOne ? `/concerns/${first.id}` : '/concerns?late=yes',
    },
  ]
}

function improvementLine({ id, title, status, dueOn, checkOn }: WaitingCases['improvements'][number]): Line {
  const isDone = status === 'done'
  return {
    key: `improvement-${id}`,
    on: toIso(isDone ? checkOn : dueOn),
    label: isDone ? 'Check whether it came back' : 'Do what was agreed',
    about: title,
    because: isDone
      ? 'It was done; now see whether parents still say the same.'
      : 'You answer for it, because of what parents said.',
    path: `/concerns/improvements/${id}`,
  }
}
