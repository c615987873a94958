import type { ReactNode } from 'react'
import { Chip, Note } from '@/components/ui/card'
import type {
  EditionDifferences,
  NameDifference,
  StatementDifference,
  StatementWords,
} from '@/lib/judgement/edition-differences'
import { RULE_NAMES } from '@/lib/judgement/framework-words'
import type { WordPart } from '@/lib/judgement/word-difference'

const KINDS = { same: 'The same', changed: 'Otherwise', new: 'New', gone: 'Gone' }

/**
 * What one edition changes against another, statement by statement, with the words that differ marked.
 *
 * @param beside what stands below a statement: whether it carries on the one before
 */
export function Differences<Before extends StatementWords, After extends StatementWords>({
  differences: { rule, grades, areas, statements },
  beside,
}: {
  differences: EditionDifferences<Before, After>
  beside?: (one: StatementDifference<Before, After>) => ReactNode
}) {
  return (
    <>
      <ul className="mb-4 list-disc pl-5">
        {rule && (
          <li>
            Its rule: {RULE_NAMES[rule.after]}. It was: {RULE_NAMES[rule.before]}.
          </li>
        )}
        {grades.map((one) => (
          <li key={`grade ${one.before} ${one.after}`}>{named('The grade', one)}</li>
        ))}
        {areas.map((one) => (
          <li key={`area ${one.before} ${one.after}`}>{named('The area', one)}</li>
        ))}
        <li>{counts(statements)}</li>
      </ul>
      <ol>
        {statements.map((one) => (
          <li key={`${one.before?.key} ${one.after?.key}`} className="border-t border-line py-3">
            <p className="mb-1">
              <Chip>{KINDS[one.kind]}</Chip>
            </p>
            {one.words ? (
              <>
                <Wording label="Before" parts={one.words.before} as="del" />
                <Wording label="Now" parts={one.words.after} as="ins" />
              </>
            ) : (
              <p className="max-w-[46rem]">{(one.after ?? one.before)?.words}</p>
            )}
            {one.also.map((sentence) => (
              <Note key={sentence}>{sentence}</Note>
            ))}
            {beside?.(one)}
          </li>
        ))}
      </ol>
    </>
  )
}

/** One of two wordings: what only it has is struck out or underlined, and said to whoever hears the page. */
function Wording({ label, parts, as: Mark }: { label: string; parts: WordPart[]; as: 'del' | 'ins' }) {
  let at = 0
  return (
    <p className="max-w-[46rem]">
      <span className="text-soft">{label}: </span>
      {parts.map(({ text, isOwn }) => {
        at += text.length
        return isOwn ? (
          <Mark key={at} className={Mark === 'ins' ? 'font-bold underline' : 'line-through'}>
            <span className="sr-only">{Mark === 'ins' ? '(new: ' : '(gone: '}</span>
            {text.trimEnd()}
            <span className="sr-only">)</span>{' '}
          </Mark>
        ) : (
          <span key={at}>{text}</span>
        )
      })}
    </p>
  )
}

function named(what: string, { before, after }: NameDifference): string {
  if (before === null) return `${what} “${after}” is new.`
  if (after === null) return `${what} “${before}” is gone.`
  return `${what} “${before}” is called “${after}”.`
}

function counts(statements: readonly { kind: keyof typeof KINDS }[]): string {
  const of = (kind: keyof typeof KINDS) => statements.filter((one) => one.kind === kind).length
  return `Statements: ${of('same')} the same, ${of('changed')} otherwise, ${of('new')} new, ${of('gone')} gone.`
}
