import { notFound } from 'next/navigation'
import { TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import { withTimeline } from '@/lib/history/queries'
import { canJudge } from '@/lib/judgement/policy'
import { recordKindNamed } from '@/lib/judgement/record-filters'
import { readThemedRecord } from '@/lib/judgement/record-queries'
import { recordPath, recordValue } from '@/lib/judgement/record-words'
import { THEME_KEYS, THEMES } from '@/lib/judgement/themes'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { judgementCrumb } from '../../../_components/crumbs'
import { RecordFactsLine } from '../../../_components/record-line'
import { putUnder } from '../../../actions'

export const metadata = { title: 'What a record is about' }

type Props = { params: Promise<{ school: string; kind: string; recordId: string }> }

/** One record: what it is about, and the statements it thereby serves. */
export default async function RecordPage({ params }: Props) {
  const { school, kind: named, recordId } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const kind = recordKindNamed(named)
  if (!kind) notFound()
  const found = await withTimeline(viewer, (tx) => readThemedRecord(tx, viewer, { kind, id: recordId }), {
    recordType: kind,
    recordId,
  })
  if (!found) notFound()
  const { record, history } = found
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title={record.title}
      kicker={<RecordFactsLine record={record} on={today()} />}
      crumbs={[
        judgementCrumb(school),
        { name: 'What records are about', href: `/${school}/judgement/records` },
      ]}
      lede={servesInOneSentence(record.serves.length)}
    >
      <p className="mb-4">
        <a href={`/${school}${recordPath(record)}`} className="inline-flex min-h-11 items-center">
          Open the record itself
        </a>
      </p>
      <Form action={putUnder} school={school}>
        <input type="hidden" name="record" value={recordValue(record)} />
        {record.themes.map((theme) => (
          <input key={theme} type="hidden" name="seen" value={theme} />
        ))}
        <TickBoxes
          name="themes"
          label="What is it about?"
          hint="Said once, for every framework."
          columns
          options={THEME_KEYS.map((theme) => ({
            value: theme,
            label: THEMES[theme],
            hint: record.proposed.includes(theme) && !record.themes.includes(theme) ? 'Proposed' : undefined,
          }))}
          defaultValue={record.themes}
        />
        <Button>Keep it</Button>
      </Form>
      {record.serves.length > 0 && (
        <Card title="The statements it serves" id="serves" className="mt-6">
          <ul>
            {record.serves.map(({ id, words, framework }) => (
              <li key={id} className="border-t border-line py-1.5 first:border-t-0">
                {words}
                <span className="block text-[0.95rem] text-soft">
                  <a href={`/${school}/judgement/frameworks/${framework.id}`}>{framework.name}</a>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Timeline entries={history} />
    </SchoolPage>
  )
}

function servesInOneSentence(count: number): string {
  if (count === 0) return 'It serves no statement yet: say what it is about.'
  return count === 1
    ? 'It serves one statement of the frameworks in use.'
    : `It serves ${count} statements of the frameworks in use.`
}
