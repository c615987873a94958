import { Fragment } from 'react'
import { inShort } from '@/lib/judgement/statement-in-short'

export type AboutStatements = {
  /** Of the judgement, in their order. */
  statements: readonly { key: string; words: string }[]
  /** The page they stand on, where it is another. */
  statementsOn?: string
}

/** Which statements a doubt is about: "Statement 3: “Parents are…”", "Statements 1, 2 and 4", each leading there. */
export function About({
  keys,
  statements,
  statementsOn = '',
}: AboutStatements & { keys: readonly string[] }) {
  const about = statements.flatMap((one, i) =>
    keys.includes(one.key) ? [{ ...one, number: i + 1, href: `${statementsOn}#${one.key}` }] : [],
  )
  const [first] = about
  if (!first) return <p className="font-bold">The judgement as a whole</p>
  if (about.length === 1)
    return (
      <p>
        <a href={first.href} className="inline-block py-1">
          Statement {first.number}: “{inShort(first.words)}”
        </a>
      </p>
    )
  if (about.length === statements.length) return <p className="font-bold">All {about.length} statements</p>
  return (
    <p>
      <span className="font-bold">Statements</span>
      {about.map(({ key, number, href, words }, i) => (
        <Fragment key={key}>
          {i === 0 ? ': ' : i === about.length - 1 ? ' and ' : ', '}
          <a href={href} className="inline-flex min-h-11 min-w-6 items-center justify-center">
            {number}
            <span className="sr-only">: {words}</span>
          </a>
        </Fragment>
      ))}
    </p>
  )
}
