import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { AreaHistory } from '@/lib/judgement/area-history'
import { gradeMoveInWords } from '@/lib/judgement/grade-move'
import { termInWords } from '@/lib/judgement/terms'
import { moveInWords } from '@/lib/judgement/what-moved'
import { shortDate } from '@/lib/platform/dates'
import { areaPath } from '../../../../_components/crumbs'

/** Every term that was judged, latest first, each leading to what was agreed and to what moved then. */
export function TermsList({
  school,
  history: { terms, framework, area },
}: {
  school: string
  history: AreaHistory
}) {
  const here = areaPath(school, { frameworkId: framework.id, areaKey: area.key })
  return (
    <Card title="Every term that was judged" id="terms" className="mb-5">
      <Table
        caption="What was agreed, latest term first"
        columns={[
          { title: 'Term' },
          { title: 'Agreed' },
          { title: 'By, on' },
          { title: 'Since the term before' },
          { title: 'Statements' },
        ]}
        rows={terms.map((term) => ({
          key: term.id,
          cells: [
            <a key="link" href={`/${school}/judgement/${term.id}`}>
              {termInWords(term)}
            </a>,
            <>
              {term.judged.grade?.name ?? 'Without a grade'}
              {term.earlierInTerm.map(({ id, grade, agreedOn }) => (
                <span key={id} className="block text-[0.95rem]">
                  <a href={`/${school}/judgement/${id}`}>
                    Earlier that term: {grade?.name ?? 'without a grade'}, {shortDate(agreedOn)}
                  </a>
                </span>
              ))}
            </>,
            `${term.judged.agreedByName}, ${shortDate(term.judged.agreedOn)}`,
            gradeMoveInWords(term.move),
            term.moved ? (
              <a key="moved" href={`${here}?judgement=${term.id}#moved`}>
                {moveInWords(term.moved)}
              </a>
            ) : (
              ''
            ),
          ],
        }))}
      />
    </Card>
  )
}
