import { Card, Note } from '@/components/ui/card'
import { scaleOfArea } from '@/lib/judgement/framework'
import type { FrameworkPage, FrameworkStatement } from '@/lib/judgement/framework-queries'
import { themeNames } from '@/lib/judgement/themes'

/** Every area of an edition with its statements: whose words they are, for which grade they stand, what they ask for. */
export function Statements({ school, framework }: { school: string; framework: FrameworkPage }) {
  const { id, status } = framework
  const own = `/${school}/judgement/frameworks/own/${id}/statements`
  return (
    <>
      {framework.areas.map(({ key, name, about, scale }) => {
        const ofArea = framework.statements.filter(({ areaKey }) => areaKey === key)
        return (
          <Card key={key} id={`area-${key}`} title={name} className="mb-5">
            {about && <p>{about}</p>}
            {scale && <Note>Graded by itself: {scale.map((grade) => grade.name).join(', ')}.</Note>}
            {ofArea.length === 0 ? (
              <Note className="mt-1">No statement stands here.</Note>
            ) : (
              <ol className="mt-2">
                {ofArea.map((one) => (
                  <Statement
                    key={one.id}
                    statement={one}
                    change={status === 'draft' ? `${own}/${one.id}` : null}
                    grade={scaleOfArea(framework, key).find((grade) => grade.key === one.grade)?.name}
                  />
                ))}
              </ol>
            )}
          </Card>
        )
      })}
    </>
  )
}

function Statement({
  statement,
  change,
  grade,
}: {
  statement: FrameworkStatement
  /** Where it is changed; null where its words stay. */
  change: string | null
  grade?: string
}) {
  const { words, isQuoted, source, themes } = statement
  return (
    <li className="border-t border-line py-2">
      <span className="whitespace-pre-line">{isQuoted ? `“${words}”` : words}</span>
      {change && (
        <a href={change} className="ml-2 inline-block py-2 print:hidden">
          Change<span className="sr-only"> “{words}”</span>
        </a>
      )}
      <span className="block text-[0.95rem] text-soft">
        {[grade, source].filter(Boolean).join('. ')}
        {(grade || source) && '. '}
        {themes.length > 0 ? `Asks for: ${themeNames(themes)}.` : 'Asks for no theme yet.'}
      </span>
    </li>
  )
}
