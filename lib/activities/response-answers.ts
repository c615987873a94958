import type { Answer } from './response'

/** More parents than any school asks is a wrong paste. */
const MOST_ANSWERS = 500

const MISSING = /^(?:|-|–|—|\.|\?|x|na|n\/a|none|missing|blank)$/i

/**
 * Two numbers on each line, one line for each parent: what they answered before and after. Columns pasted from a
 * spreadsheet, commas, semicolons, spaces and arrows all part them; an empty cell, a dash or "na" is a missing answer.
 * A first line of words is a heading.
 *
 * @param highest the highest number on the scale, which starts at 1
 * @returns the answers in order, or the first line that cannot be read, with the reason
 */
export function readAnswers(text: string, highest: number): { answers: Answer[] } | { problem: string } {
  const answers: Answer[] = []
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  for (const [i, line] of lines.entries()) {
    if (!line.trim()) continue
    if (answers.length === 0 && /[a-z]{4}/i.test(line) && !/\d/.test(line)) continue
    const cells = cellsOf(line)
    if (cells.length !== 2) {
      return {
        problem: `Line ${i + 1}, “${line.trim()}”, needs two answers: before and after. Put a dash where one is missing.`,
      }
    }
    const [before, after] = cells.map((cell) => answerOf(cell, highest))
    if (before === undefined || after === undefined) {
      return { problem: `Line ${i + 1}, “${line.trim()}”: answers are whole numbers from 1 to ${highest}.` }
    }
    if (before !== null || after !== null) answers.push({ before, after })
  }
  if (answers.length === 0) return { problem: 'Enter what parents answered, one parent on each line.' }
  if (answers.length > MOST_ANSWERS) return { problem: `Enter ${MOST_ANSWERS} parents or fewer at a time.` }
  return { answers }
}

/** A tab parts cells even when one of them is empty, as in a paste from a spreadsheet; spaces do not. */
function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim())
  if (/[,;]/.test(line)) return line.split(/[,;]/).map((cell) => cell.trim())
  return line.trim().split(/\s*(?:→|->|\bto\b)\s*|\s+/)
}

function answerOf(cell: string, highest: number): number | null | undefined {
  if (MISSING.test(cell)) return null
  const value = /^\d{1,2}(?:\.0+)?$/.test(cell) ? Number(cell) : Number.NaN
  return value >= 1 && value <= highest ? value : undefined
}

/** As it is typed: "2 4" on a line, a dash for what is missing. */
export function answersAsTyped(answers: readonly Answer[]): string {
  return answers.map(({ before, after }) => `${before ?? '-'} ${after ?? '-'}`).join('\n')
}
