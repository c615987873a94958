import { ButtonLink } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import type { Chance } from '@/lib/judgement/chances/missed'
import { subjectName } from '@/lib/plan/subjects'

/** Chances, each with what was found, what one school did, and the one thing to do next. */
export function ChanceList({
  school,
  id,
  title,
  none,
  chances,
}: {
  school: string
  id: string
  title: string
  none: string
  chances: readonly Chance[]
}) {
  return (
    <section aria-labelledby={id} className="mb-5">
      <h2 id={id} className="mb-2">
        {title}
      </h2>
      {chances.length === 0 && <p>{none}</p>}
      <ul className="grid gap-4 lg:grid-cols-2">
        {chances.map((chance) => (
          <li key={chance.key}>
            <OneChance school={school} chance={chance} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneChance({ school, chance }: { school: string; chance: Chance }) {
  const { title, subject, path, words, activities, next, example } = chance
  return (
    <Card className="h-full">
      <h3>{path ? <a href={`/${school}${path}`}>{title}</a> : title}</h3>
      {path && <Note>{subjectName(subject)}</Note>}
      <p className="mt-1">{words}</p>
      {activities.length > 0 && (
        <p className="text-[0.95rem]">
          On record:{' '}
          {activities.map((one, i) => (
            <span key={one.id}>
              {i > 0 && ', '}
              <a href={`/${school}/activities/${one.id}`} className="inline-block py-1">
                {one.title}
              </a>
            </span>
          ))}
        </p>
      )}
      {example && (
        <Note className="mt-1">
          What one school did: {example.words} (Ofsted, Schools and parents, 2011, paragraph{' '}
          {example.paragraph}, retold)
        </Note>
      )}
      <p className="mt-3 print:hidden">
        <ButtonLink look="quiet" href={`/${school}${next.path}`}>
          {next.label}
          <span className="sr-only">: {title}</span>
        </ButtonLink>
      </p>
    </Card>
  )
}
