import { KIND_DEFINITIONS } from '../activities/kind'
import type { ConcernsForGovernors } from '../impact/concerns-governors'
import { type NamedReach, shareInWords } from '../impact/reach-protected'
import type { SkillsForGovernors } from '../impact/skills-protected'
import type { Standing } from '../impact/standings'
import { counted, plural, type Summary } from '../impact/summary'
import { shortDate } from '../platform/dates'
import { USE_STEP_MEANS, USE_STEP_NAMES, USE_STEPS } from '../skills/used'
import type { PackRecord, PackTable } from './contents'
import type { NumberBook } from './number-book'

export const asRecord = ({ id, title }: Standing): PackRecord => ({ kind: 'activity', id, title })

/** How far each activity of the year has come: the dashboard's count, each number with its activities. */
export function stepsTable(book: NumberBook, standings: readonly Standing[], summary: Summary): PackTable {
  const of = plural(summary.total, 'activity', 'activities')
  return {
    key: 'steps',
    title: 'How far each activity has come',
    note: `${of}, each counted once, on the highest step its records support.`,
    head: ['Step', 'Activities'],
    rows: summary.steps.map(({ step, label, count }) => {
      const on = standings.filter(({ ladder }) => ladder.stands === step)
      const name = `Activities on the step “${label}”`
      return {
        name: label,
        cells: [book.ofRecords(`steps.${step}`, name, count, on.map(asRecord), BY_STEP)],
      }
    }),
  }
}

export const BY_STEP = 'Activities, by the step their records support.'

/** What kind of work it is. */
export function kindsTable(book: NumberBook, standings: readonly Standing[], summary: Summary): PackTable {
  const from = 'Activities, by the kind that was decided for them.'
  return {
    key: 'kinds',
    title: 'What kind of work it is',
    note: 'Engagement: parents and carers support their own children’s learning. Involvement: they take part in the life of the school.',
    head: ['Kind', 'Activities', 'Naming a change for pupils'],
    rows: summary.kinds.map(({ kind, count, withPupilOutcome }) => {
      const { name } = KIND_DEFINITIONS[kind]
      const ofKind = standings.filter((one) => one.kind === kind && one.ladder.stands !== null)
      const naming = ofKind.filter((one) => counted(one).outcomes.some(({ about }) => about === 'pupils'))
      return {
        name,
        cells: [
          book.ofRecords(`kinds.${kind}`, `${name}: activities`, count, ofKind.map(asRecord), from),
          book.ofRecords(
            `kinds.${kind}.naming`,
            `${name}: activities naming a change for pupils`,
            withPupilOutcome,
            naming.map(asRecord),
            from,
          ),
        ],
      }
    }),
  }
}

/** Who was reached, by group, small numbers hidden against subtraction; null when the work was for nobody. */
export function reachTable(
  book: NumberBook,
  reach: readonly NamedReach[],
  activities: readonly PackRecord[],
  smallestShown: number,
): PackTable | null {
  if (reach.length === 0) return null
  const from =
    'Families, each counted once, on the lists of who was invited and who came to these activities.'
  const cell = (row: NamedReach, what: 'for' | 'invited' | 'came', words: string) =>
    book.ofPeople(`reach.${row.key}.${what}`, `${row.name}: ${words}`, row.shown[what], [...activities], from)
  return {
    key: 'reach',
    title: 'Who was not there',
    note: `Families, each once, by groups of pupils; a family may be in several. A number under ${smallestShown} is not shown, nor one that would give it away.`,
    head: ['Families of pupils', 'For them', 'Invited', 'Came at least once', 'Came, of those it was for'],
    rows: reach.map((row) => ({
      name: row.name,
      cells: [
        cell(row, 'for', 'families it was for'),
        cell(row, 'invited', 'families invited'),
        cell(row, 'came', 'families who came at least once'),
        { text: shareInWords(row.shown), number: null },
      ],
    })),
  }
}

/** What parents and carers raised, in counts and subjects: never a case. */
export function concernsTable(
  book: NumberBook,
  { paper: { now, timely }, smallestShown }: ConcernsForGovernors,
): PackTable | null {
  if (!now.upTo) return null
  const from = `Counted in the log of concerns up to ${shortDate(now.upTo.to)}. No case is named outside it.`
  const row = (key: string, name: string, value: number | null) => ({
    name,
    cells: [book.ofPeople(`concerns.${key}`, name, value, [], from)],
  })
  return {
    key: 'concerns',
    title: 'What parents and carers raised',
    note: `Acknowledged: ${timely.acknowledge}; answered: ${timely.answer}. A number under ${smallestShown} is not shown, nor what would give it away; the number of formal complaints is.`,
    head: ['What they said', `Up to ${shortDate(now.upTo.to)}`],
    rows: [
      row('formal', 'Formal complaints', now.formal),
      row('informal', 'Settled informally, or still being settled', now.informal),
      row('compliments', 'Compliments', now.compliments),
      row('ideas', 'Ideas', now.ideas),
      ...now.themes.map(({ name, count }) => row(`theme.${name}`, `About: ${name}`, count)),
    ],
  }
}

/** What parents and carers offered and what came of it; null when nothing was offered. */
export function skillsTable(
  book: NumberBook,
  { now, groups, smallestShown }: SkillsForGovernors,
): PackTable | null {
  if (now.offered === 0) return null
  const from = 'Families, each counted once, in the offers of the year and what was held with them.'
  const rows = [{ key: 'all', name: 'All families', shown: now }, ...groups]
  return {
    key: 'skills',
    title: 'What parents and carers offered',
    note: `${USE_STEPS.map((step) => `${USE_STEP_NAMES[step]}: ${lower(USE_STEP_MEANS[step])}`).join(' ')} A number under ${smallestShown} is not shown, nor what would give it away.`,
    head: ['Families', ...USE_STEPS.map((step) => USE_STEP_NAMES[step])],
    rows: rows.map(({ key, name, shown }) => ({
      name,
      cells: USE_STEPS.map((step) =>
        book.ofPeople(
          `skills.${key}.${step}`,
          `${name}: ${lower(USE_STEP_NAMES[step])}`,
          shown[step],
          [],
          from,
        ),
      ),
    })),
  }
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
