import type { ActivityKind, ActivityStatus } from '@/prisma/generated/enums'
import { isAboutSubject, isSubject, SUBJECT_KEYS, type Subject, subjectName } from '../../plan/subjects'
import { EXAMPLES, type Example } from './examples'

export type WorkedOn = {
  id: string
  title: string
  kind: ActivityKind | null
  status: ActivityStatus
  need: string | null
  outcomes: readonly { statement: string; measure: { name: string; libraryKey: string | null } | null }[]
}

export type OpenPriority = {
  id: string
  title: string
  subject: string
  activities: readonly Pick<WorkedOn, 'id' | 'title' | 'kind' | 'status'>[]
}

/** Something the school wants better, with nothing behind it by which parents support their children's learning. */
export type Chance = {
  /** The priority's id, or the subject. */
  key: string
  title: string
  subject: string
  /** Where it leads: the priority, or nothing of its own. Under the school's address. */
  path: string | null
  /** What was found, with how many. */
  words: string
  activities: { id: string; title: string }[]
  next: { label: string; path: string }
  example: Example | null
}

/** Subjects that parents do not support at home as a child's learning. */
const NOT_LEARNING: readonly Subject[] = ['communication', 'other']

/** Planned or more: an idea is nothing yet, and what was stopped is nothing any more. */
const isUnderWay = ({ status }: { status: ActivityStatus }) => status !== 'idea' && status !== 'stopped'
const isEngagement = ({ kind }: { kind: ActivityKind | null }) => kind === 'engagement'

export const hasEngagement = ({ activities }: OpenPriority): boolean =>
  activities.some((one) => isEngagement(one) && isUnderWay(one))

/** The priorities with no engagement activity behind them, in the plan's order. */
export function missedPriorities(
  priorities: readonly OpenPriority[],
  activities: readonly WorkedOn[],
): Chance[] {
  return priorities
    .filter((one) => !hasEngagement(one))
    .map((priority) => {
      const { id, title, subject } = priority
      const linked = new Set(priority.activities.map((one) => one.id))
      const near = activities.filter(
        (one) => isEngagement(one) && isUnderWay(one) && !linked.has(one.id) && isAbout(subject, one),
      )
      const idea = priority.activities.find((one) => isEngagement(one) && one.status === 'idea')
      const path = `/plan/${id}`
      return {
        key: id,
        title,
        subject,
        path,
        words: [whatWorksOn(priority), ...idleWords(near, idea)].join(' '),
        activities: [...priority.activities, ...near].map(titleOf),
        next:
          near.length > 0
            ? { label: 'Choose what works on it', path: `${path}/activities` }
            : nextFor(
                { label: 'Start an activity for it', path: `${path}/activities/new` },
                priority.activities.filter(isUnderWay),
                idea,
              ),
        example: isSubject(subject) ? (EXAMPLES[subject] ?? null) : null,
      }
    })
}

/** "2 activities work on it, and none is engagement: 1 involvement, 1 information." */
function whatWorksOn({ activities }: OpenPriority): string {
  const working = activities.filter(isUnderWay)
  if (working.length === 0) return 'No activity with parents and carers works on it.'
  return `${working.length === 1 ? 'One activity works' : `${working.length} activities work`} on it, and none is engagement: ${kindsOf(working)}.`
}

function idleWords(near: readonly WorkedOn[], idea: { title: string } | undefined): string[] {
  const [first] = near
  return [
    ...(first
      ? [
          near.length === 1
            ? `“${first.title}” is engagement about the same subject, and is not among them.`
            : `${near.length} engagement activities are about the same subject, and are not among them.`,
        ]
      : []),
    ...(idea ? [`“${idea.title}” would be engagement, and is still an idea.`] : []),
  ]
}

/** What is nearest to being engagement comes first: one that is, one whose kind nobody has decided, an idea. */
function nextFor(
  start: Chance['next'],
  others: readonly Pick<WorkedOn, 'id' | 'title' | 'kind'>[],
  idea: { id: string } | undefined,
): Chance['next'] {
  const undecided = others.find(({ kind }) => kind === null)
  if (undecided)
    return {
      label: `Decide what kind “${undecided.title}” is`,
      path: `/activities/${undecided.id}/edit/kind`,
    }
  return idea ? { label: 'Plan the idea', path: `/activities/${idea.id}` } : start
}

/**
 * Subjects that activities work on, or name as a need, without any engagement activity about them: those of no open priority,
 * which stand with the priorities.
 */
export function missedSubjects(
  priorities: readonly OpenPriority[],
  activities: readonly WorkedOn[],
): Chance[] {
  const inPlan = new Set(priorities.map(({ subject }) => subject))
  return SUBJECT_KEYS.filter((key) => !NOT_LEARNING.includes(key) && !inPlan.has(key)).flatMap(
    (subject): Chance[] => {
      const about = activities.filter((one) => one.status !== 'stopped' && isAbout(subject, one))
      if (about.length === 0 || about.some((one) => isEngagement(one) && isUnderWay(one))) return []
      const idea = about.find(isEngagement)
      const others = about.filter((one) => !isEngagement(one))
      return [
        {
          key: subject,
          title: subjectName(subject),
          subject,
          path: null,
          words: [
            ...(others.length > 0
              ? [
                  `${others.length === 1 ? 'One activity is' : `${others.length} activities are`} about it or name${others.length === 1 ? 's' : ''} it as a need, and none is engagement: ${kindsOf(others)}.`,
                ]
              : []),
            ...idleWords([], idea),
          ].join(' '),
          activities: about.map(titleOf),
          next: nextFor({ label: 'Start an activity about it', path: '/activities/new' }, others, idea),
          example: EXAMPLES[subject] ?? null,
        },
      ]
    },
  )
}

/** By its outcomes and its title, or by the need it names. */
const isAbout = (subject: string, { title, need, outcomes }: WorkedOn): boolean =>
  isAboutSubject(subject, { title: [title, need ?? ''].join(' '), outcomes })

/** "1 involvement, 2 information, 1 of no kind yet" */
function kindsOf(activities: readonly Pick<WorkedOn, 'kind'>[]): string {
  const kinds = ['involvement', 'information', 'consultation', null] as const
  return kinds
    .map((kind) => ({ kind, count: activities.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind ?? 'of no kind yet'}`)
    .join(', ')
}

const titleOf = ({ id, title }: { id: string; title: string }) => ({ id, title })
