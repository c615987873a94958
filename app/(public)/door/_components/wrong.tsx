import type { Problem } from '@/lib/door/answer'
import type { DoorWords } from '@/lib/door/words'

/** Where a page that could not be taken opens: what is wrong is read first. */
export const WRONG = 'wrong'

/** What is wrong on a page, each leading to its field. Nothing when all is well. */
export function Wrong({ problems, words }: { problems: Problem[]; words: DoorWords }) {
  if (problems.length === 0) return null
  return (
    <div
      id={WRONG}
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

export const inWords = ({ message, max = 0 }: Problem, words: DoorWords) => words(message, { max })
