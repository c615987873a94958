import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { KIND_DEFINITIONS } from '@/lib/activities/kind'
import { EVERYONE, type ReachCell, type ReachRow } from '@/lib/families/reach-row'
import type { Dashboard } from '@/lib/impact/dashboard'
import type { UsefulStep } from '@/lib/impact/most-useful'
import type { Summary } from '@/lib/impact/summary'
import { shortDate } from '@/lib/platform/dates'
import { CountTable } from './count-table'

type Years = { year: string; yearBefore: string }

export function StepsCard({
  summary,
  lastYear,
  list,
  year,
  yearBefore,
}: { summary: Summary; lastYear: Summary; list: (filter: Record<string, string>) => string } & Years) {
  return (
    <Card title="How far each activity has come" id="steps" className="lg:col-span-7">
      <Note className="mb-1">
        {summary.total} activities of {year}, each counted once, on the highest step its records support.
        Beside them, outlined, those of {yearBefore}. Select a number to see them.
        {summary.ideas > 0 && ` Ideas not planned yet, ${summary.ideas}, are not counted.`}
      </Note>
      <CountTable
        caption={`Activities on each step of the ladder, ${year} and ${yearBefore}`}
        heading="Step"
        counted="Activities"
        year="Now"
        yearBefore="Last year"
        rows={summary.steps.map(({ step, label, count }, i) => ({
          key: step,
          name: label,
          count,
          href: list({ step }),
          before: lastYear.total > 0 ? (lastYear.steps[i]?.count ?? 0) : null,
        }))}
      />
    </Card>
  )
}

export function KindsCard({
  summary,
  lastYear,
  list,
  year,
  yearBefore,
}: { summary: Summary; lastYear: Summary; list: (filter: Record<string, string>) => string } & Years) {
  const engagement = summary.kinds.find(({ kind }) => kind === 'engagement')
  return (
    <Card title="What kind of work it is" id="kinds" className="lg:col-span-4">
      <Note className="mb-1">
        {summary.total} activities of {year}. Only engagement supports learning at home.
        {summary.kindNotDecided > 0 && ` ${summary.kindNotDecided} have no kind yet.`}
      </Note>
      <CountTable
        caption={`Activities of each kind, ${year} and ${yearBefore}`}
        heading="Kind"
        counted="Activities"
        year="Now"
        yearBefore="Last year"
        rows={summary.kinds.map(({ kind, count }) => ({
          key: kind,
          name: KIND_DEFINITIONS[kind].name,
          count,
          href: list({ kind }),
          before: lastYear.total > 0 ? (lastYear.kinds.find((k) => k.kind === kind)?.count ?? 0) : null,
        }))}
      />
      {engagement && engagement.count > 0 && (
        <Note className="mt-2">
          In the 222 inspection reports Engagement in Education studied in 2013, engagement was linked to
          outcomes in 18.9%. Here {engagement.withPupilOutcome} of {engagement.count} name a change for
          pupils.
        </Note>
      )}
    </Card>
  )
}

export function UsefulCard({ school, useful }: { school: string; useful: UsefulStep[] }) {
  return (
    <Card title="The next steps that would say most" id="next" tone="next" className="lg:col-span-5">
      {useful.length === 0 ? (
        <p>Nothing is waiting. Plan the next activity, and say beforehand what it should change.</p>
      ) : (
        <ol className="list-decimal pl-5">
          {useful.map((step) => (
            <li key={step.path} className="mb-2.5 pl-1">
              <b>{step.about}.</b> {step.words}{' '}
              <a href={`/${school}${step.path}`} className="inline-block py-1">
                {step.label}
              </a>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

const CELLS: ReachCell[] = ['for', 'invited', 'came']

export function ReachTableCard({
  school,
  reach,
  year,
  academicYear,
}: {
  school: string
  reach: ReachRow[]
  year: string
  academicYear: number
}) {
  const shown = reach.filter((row) => row.key === EVERYONE || row.for > 0)
  const all = reach.find(({ key }) => key === EVERYONE)
  const address = (row: ReachRow, cell: ReachCell) =>
    `/${school}/families/reach?group=${row.key}&cell=${cell}&academicYear=${academicYear}`
  return (
    <Card title="Who was not there" id="reach" className="lg:col-span-7">
      {!all || all.for === 0 ? (
        <p>
          Nothing can be said yet of who was reached in {year}: the families are not in the register, or no
          activity is planned. <a href={`/${school}/families`}>Go to the register</a>
        </p>
      ) : (
        <>
          <Note className="mb-1">
            Families of {year}, each once. “For them” counts the families the year’s activities are for.
          </Note>
          <Table
            caption={`Families the work of ${year} was for, who was invited and who came, by group`}
            columns={[
              { title: 'Families of pupils' },
              { title: 'For them', isNumber: true },
              { title: 'Invited', isNumber: true },
              { title: 'Came at least once', isNumber: true },
              { title: 'Came, of those it was for', isNumber: true },
            ]}
            rows={shown.map((row) => ({
              key: row.key,
              cells: [
                row.name,
                ...CELLS.map((cell) => {
                  const count = row[cell as 'for' | 'invited' | 'came']
                  return count === 0 ? (
                    '0'
                  ) : (
                    <a
                      key={cell}
                      href={address(row, cell)}
                      className="inline-flex min-h-9 min-w-9 items-center justify-end"
                    >
                      {count}
                    </a>
                  )
                }),
                row.for === 0 ? '–' : `${Math.round((100 * row.came) / row.for)}%`,
              ],
            }))}
          />
          {all.for - all.came > 0 && (
            <p className="mt-2">
              <a
                href={address(all, 'not-invited').replace('not-invited', 'never-came')}
                className="inline-block py-1"
              >
                Families who never came, and what has been tried
              </a>
            </p>
          )}
        </>
      )}
    </Card>
  )
}

export function AgeingCard({
  school,
  ageing,
  overdue,
}: { school: string } & Pick<Dashboard, 'ageing' | 'overdue'>) {
  return (
    <Card title="Getting old, or overdue" id="ageing" className="lg:col-span-5">
      {ageing.length + overdue.length === 0 && (
        <p>Nothing relied on is more than a year old, and no decision is overdue.</p>
      )}
      {overdue.length > 0 && (
        <>
          <h3>Decisions overdue</h3>
          <ul className="mb-3">
            {overdue.map(({ id, title, reviewOn }) => (
              <li key={id} className="border-t border-line py-1">
                <a href={`/${school}/activities/${id}/status`} className="inline-block py-1">
                  {title}
                </a>
                : to be reviewed by {shortDate(reviewOn)}
              </li>
            ))}
          </ul>
        </>
      )}
      {ageing.length > 0 && (
        <>
          <h3>Evidence relied on</h3>
          <ul>
            {ageing.slice(0, 8).map(({ id, title, datedOn, isOld, activities }) => (
              <li key={id} className="border-t border-line py-1">
                <a href={`/${school}/evidence/${id}`} className="inline-block py-1">
                  {title}
                </a>
                : {shortDate(datedOn)}, {isOld ? 'more than a year old' : 'a year old within a month'}
                <span className="block text-[0.9rem] text-soft">
                  Holds up {activities.map((a) => a.title).join('; ')}
                </span>
              </li>
            ))}
          </ul>
          {ageing.length > 8 && (
            <p>
              <a href={`/${school}/evidence`} className="inline-block py-1">
                All {ageing.length}
              </a>
            </p>
          )}
        </>
      )}
    </Card>
  )
}
