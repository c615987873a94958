import type { PriorityEnd } from '@/prisma/generated/enums'
import { academicYearName, shortDate } from '../platform/dates'

type Detail = Record<string, unknown>

const day = (date: unknown) => shortDate(String(date))
const inWords = (criterion: unknown) => {
  const { statement, criterion: figures } = criterion as { statement: string; criterion: string }
  return `“${statement}”, ${figures}`
}

const ENDED: Record<PriorityEnd, string> = {
  reached: 'as reached',
  not_reached: 'as not reached',
  dropped: 'by dropping it',
}

/**
 * What happened to the improvement plan, to be read after the person's name. Nobody's words but the school's own: what parents
 * contributed may have to go, and the history cannot be changed.
 */
export const PLAN_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'priority.planned': ({ title, academicYear }) =>
    `put “${title}” into the plan of ${academicYearName(Number(academicYear))}`,
  'priority.changed': ({ before, title }) =>
    before === title ? `changed the priority “${title}”` : `changed the priority “${before}” to “${title}”`,
  'priority.reviewed': ({ reviewOn }) =>
    `looked at the priority again${reviewOn ? `, and will on ${day(reviewOn)}` : ''}`,
  'priority.ended': ({ title, endedAs, endedOn }) =>
    `ended the priority “${title}” on ${day(endedOn)}, ${ENDED[endedAs as PriorityEnd]}`,
  'priority.gone_on': ({ title }) => `went on with the priority “${title}”`,
  'priority.criterion_added': (criterion) => `said by what it will be known: ${inWords(criterion)}`,
  'priority.criterion_changed': ({ before, after }) =>
    `changed by what it will be known: ${inWords(before)}; now ${inWords(after)}`,
  'priority.criterion_came_to': ({ statement, reached, reachedOn }) =>
    `put down that “${statement}” came to ${reached} on ${day(reachedOn)}`,
  'priority.activities_linked': (detail) => `changed which activities work on it: ${moved(detail)}`,
  'priority.evidence_linked': (detail) => `changed which evidence belongs to it: ${moved(detail)}`,
  'priority.activity_started': ({ title }) => `put down the activity “${title}” for it`,
  'priority.contribution_added': ({ hasBecome }) =>
    `wrote down what parents and carers contributed${hasBecome ? ', and what became of it' : ''}`,
  'priority.contribution_changed': ({ hasBecome }) =>
    hasBecome
      ? 'wrote down what became of what parents and carers contributed'
      : 'changed what is written down of what parents and carers contributed',
  'improvement.put_under_priority': ({ title }) => `put an improvement under the priority “${title}”`,
  'improvement.taken_from_priority': ({ title }) => `took an improvement out of the priority “${title}”`,
}

function moved({ added, removed }: Detail): string {
  const parts = [added !== 0 && `${added} added`, removed !== 0 && `${removed} taken off`]
  return parts.filter(Boolean).join(', ')
}
