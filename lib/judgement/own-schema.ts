import { z } from 'zod'
import {
  choice,
  listOf,
  optionalText,
  recordId,
  requiredText,
  tickBox,
  version,
} from '../platform/form-fields'
import { isTheme, type Theme } from './themes'

const MOST_GRADES = 10
const MOST_AREAS = 20

/** One a line, none twice; empty lines are no matter. */
const lines = (text: string | null) => [
  ...new Set(
    (text ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

const grades = optionalText(1000)
  .transform(lines)
  .refine((names) => names.length <= MOST_GRADES, `Use ${MOST_GRADES} grades or fewer.`)
  .refine((names) => names.every((name) => name.length <= 60), 'Use 60 characters or fewer for each grade.')

const areas = optionalText(10_000)
  .transform((text) =>
    lines(text).map((line) => {
      const [name = '', ...about] = line.split(':')
      return { name: name.trim(), about: about.join(':').trim() }
    }),
  )
  .refine((all) => all.length <= MOST_AREAS, `Use ${MOST_AREAS} areas or fewer.`)
  .refine(
    (all) => all.every(({ name }) => name && name.length <= 100),
    'Begin each line with the area’s name, of 100 characters or fewer.',
  )
  .refine(
    (all) => new Set(all.map(({ name }) => name)).size === all.length,
    'Two areas have the same name. Give each its own.',
  )

const httpAddress = optionalText(500).refine(
  (text) => text === null || (URL.canParse(text) && /^https?:\/\//i.test(text)),
  'Enter the whole address, such as https://example.org/framework.',
)

const details = {
  name: requiredText('Enter its name.', 150),
  edition: requiredText('Enter which edition it is, such as “September 2026”.', 100),
  source: requiredText('Say where its words come from.', 500),
  sourceUrl: httpAddress,
  rule: choice(['all_met', 'best_fit', 'none'], 'Choose how a grade is proposed.'),
  grades,
  areas,
}

export const newFrameworkInput = z.object(details)
export const draftInput = z.object({ ...details, id: recordId, version })

export const newEditionInput = z.object({
  id: recordId,
  edition: requiredText('Enter what your edition is called, such as “Ours, 2026”.', 100),
})

const statement = {
  frameworkId: recordId,
  version,
  areaKey: requiredText('Choose the area it belongs to.', 100),
  words: requiredText('Enter the statement.', 1000),
  grade: optionalText(100),
  source: optionalText(200),
  isQuoted: tickBox,
  themes: listOf(z.string()).transform((keys): Theme[] => keys.filter(isTheme)),
}

export const newStatementInput = z.object(statement)
export const statementInput = z.object({ ...statement, id: recordId })
export const ofStatementInput = z.object({ id: recordId, frameworkId: recordId, version })
export const moveStatementInput = z.object({
  id: recordId,
  frameworkId: recordId,
  version,
  to: choice(['up', 'down'], 'Choose where it goes.'),
})

export type NewFrameworkInput = z.output<typeof newFrameworkInput>
export type DraftInput = z.output<typeof draftInput>
export type NewEditionInput = z.output<typeof newEditionInput>
export type NewStatementInput = z.output<typeof newStatementInput>
export type StatementInput = z.output<typeof statementInput>
export type OfStatement = z.output<typeof ofStatementInput>
export type MoveStatementInput = z.output<typeof moveStatementInput>
