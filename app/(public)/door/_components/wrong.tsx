import { type Problem, SHOW_WRONG } from '@/lib/door/problems'
import type { DoorWords } from '@/lib/door/words'

/** What is wrong on a page, each leading to its field. Nothing when all is well. */
export function Wrong({ problems, words }: { problems: Problem[]; words: DoorWords }) {
  if (problems.length === 0) return null
  return (
    <div
      id={SHOW_WRONG}
      role="alert"
      tabIndex={-1}
      className="mb-5 rounded-card border-2 border-wrong bg-wrong-soft p-4"
    >
      <h2 className="mb-1">{words('step.not_taken')}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.message}`}>
            <a href={`#${problem.field}`} className="inline-block py-1.5 text-wrong">
              {inWords(problem, words)}
            </a>
          </li>
        ))}
      </ul>
      <p>{words('step.nothing_lost')}</p>
    </div>
  )
}

/** What is wrong with one field, beside it. */
export function problemAt(problems: Problem[], field: string, words: DoorWords): string | undefined {
  const problem = problems.find((one) => one.field === field)
  return problem && inWords(problem, words)
}

const inWords = ({ message, max = 0, minutes = 0 }: Problem, words: DoorWords) =>
  words(message, { max, minutes })
