import { Card, Note } from '@/components/ui/card'
import { scaleOfArea } from '@/lib/judgement/framework'
import type { FrameworkPage, FrameworkStatement } from '@/lib/judgement/framework-queries'
import { themeNames } from '@/lib/judgement/themes'

/** Every area of an edition with its statements: whose words they are, for which grade they stand, what they ask for. */
export function Statements({ framework }: { framework: FrameworkPage }) {
  return (
    <>
      {framework.areas.map(({ key, name, about, scale }) => {
        const own = framework.statements.filter(({ areaKey }) => areaKey === key)
        return (
          <Card key={key} id={`area-${key}`} title={name} className="mb-5">
            {about && <p>{about}</p>}
            {scale && <Note>Graded by itself: {scale.map((grade) => grade.name).join(', ')}.</Note>}
            {own.length === 0 ? (
              <Note className="mt-1">No statement of this framework speaks of parents and carers here.</Note>
            ) : (
              <ol className="mt-2">
                {own.map((one) => (
                  <Statement
                    key={one.id}
                    statement={one}
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

function Statement({ statement, grade }: { statement: FrameworkStatement; grade?: string }) {
  const { words, isQuoted, source, themes } = statement
  return (
    <li className="border-t border-line py-2">
      <span className="whitespace-pre-line">{isQuoted ? `“${words}”` : words}</span>
      <span className="block text-[0.95rem] text-soft">
        {[grade, source].filter(Boolean).join('. ')}
        {(grade || source) && '. '}
        {themes.length > 0 ? `Asks for: ${themeNames(themes)}.` : 'Asks for no theme yet.'}
      </span>
    </li>
  )
}
