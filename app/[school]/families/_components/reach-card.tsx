import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { EVERYONE, type ReachCell, type ReachRow } from '@/lib/families/reach-row'
import type { RegisterChoices } from '@/lib/families/register'
import { withQuery } from '@/lib/platform/address'
import { academicYearName } from '@/lib/platform/dates'
import { CELL_WORDS, families, pupils } from './words'

type Props = {
  school: string
  rows: ReachRow[]
  year: number
  thisYear: number
  choices: RegisterChoices
}

const CELLS: ReachCell[] = ['for', 'invited', 'came', 'not-invited', 'never-came']

/** For, invited, came: for all families and by group, each figure opening the families it counts. */
export function ReachCard({ school, rows, year, thisYear, choices }: Props) {
  const path = `/${school}/families`
  const address = (group: string, cell: ReachCell) =>
    withQuery(`${path}/reach`, { group, cell, academicYear: year === thisYear ? null : year })
  const all = rows.find(({ key }) => key === EVERYONE)
  const shown = rows.filter((row) => row.key === EVERYONE || row.for > 0)
  const empty = rows.filter((row) => row.key !== EVERYONE && row.for === 0)
  return (
    <Card title="Who has not been reached" id="reach" className="mb-5">
      {all && all.for > 0 ? (
        <>
          <Finding row={all} address={(cell) => address(EVERYONE, cell)} />
          <Table
            caption={`Families by group, ${academicYearName(year)}: for, invited and came`}
            columns={[
              { title: 'Families' },
              ...CELLS.map((cell) => ({ title: CELL_WORDS[cell].column, isNumber: true })),
            ]}
            rows={shown.map((row) => ({
              key: row.key,
              cells: [
                row.name,
                ...CELLS.map((cell) => <Figure key={cell} row={row} cell={cell} address={address} />),
              ],
            }))}
          />
          {empty.length > 0 && (
            <Note className="mt-2">
              No family our work is for: {empty.map(({ name }) => name).join(', ')}.
            </Note>
          )}
        </>
      ) : (
        <p>
          {year === thisYear ? 'As soon as an activity is planned' : 'Had an activity been planned'}, this
          says which families it is for, who was invited and who came.{' '}
          <a href={`/${school}/activities/new`} className="inline-block py-1">
            Record an activity
          </a>
        </p>
      )}
      <details className="mt-2">
        <summary className="min-h-11 py-2 text-soft">What these figures count</summary>
        <Note>
          Each family once, however many pupils it has and however often it came, over the activities of{' '}
          {academicYearName(year)} that are more than an idea. “Our work is for” counts the families with a
          pupil in an activity’s year groups and groups, and any other family that was invited. A group counts
          families through the pupils in it. Who came without being asked counts as invited. Sessions recorded
          by counts name no family and reach none here. Families that have left are not counted.
          {year < thisYear && ' Year groups are counted back from what they are now.'}
        </Note>
      </details>
      <Gaps choices={choices} path={path} />
      <p className="print:hidden">
        {year === thisYear ? (
          <a href={withQuery(path, { academicYear: year - 1 })} className="inline-block py-1">
            {academicYearName(year - 1)}
          </a>
        ) : (
          <a href={path} className="inline-block py-1">
            This academic year
          </a>
        )}
      </p>
    </Card>
  )
}

function Finding({ row, address }: { row: ReachRow; address: (cell: ReachCell) => string }) {
  const notInvited = row.for - row.invited
  const neverCame = row.invited - row.came
  if (notInvited + neverCame === 0) return null
  return (
    <p className="mb-3 text-[1.1rem]">
      {notInvited > 0 && (
        <a href={address('not-invited')} className="inline-block py-1">
          {families(notInvited)}{' '}
          {notInvited === 1 ? CELL_WORDS['not-invited'].one : CELL_WORDS['not-invited'].many}
        </a>
      )}
      {notInvited > 0 && neverCame > 0 && ', and '}
      {neverCame > 0 && (
        <a href={address('never-came')} className="inline-block py-1">
          {families(neverCame)}{' '}
          {neverCame === 1 ? CELL_WORDS['never-came'].one : CELL_WORDS['never-came'].many}
        </a>
      )}
      .
    </p>
  )
}

function Figure({
  row,
  cell,
  address,
}: {
  row: ReachRow
  cell: ReachCell
  address: (group: string, cell: ReachCell) => string
}) {
  const count = {
    for: row.for,
    invited: row.invited,
    came: row.came,
    'not-invited': row.for - row.invited,
    'never-came': row.invited - row.came,
  }[cell]
  if (count === 0) return '0'
  return (
    <a
      href={address(row.key, cell)}
      aria-label={`${row.name}, ${CELL_WORDS[cell].column.toLowerCase()}: ${count}`}
      className="inline-flex min-h-11 min-w-11 items-center justify-end"
    >
      {count.toLocaleString('en-GB')}
    </a>
  )
}

/** What keeps the figures from being whole: who is in the register and yet on no tick list. */
function Gaps({ choices, path }: { choices: RegisterChoices; path: string }) {
  const { familiesWithoutPupils, pupilsAlone } = choices
  if (familiesWithoutPupils + pupilsAlone === 0) return null
  return (
    <p className="text-[0.95rem]">
      Not in these figures:{' '}
      {pupilsAlone > 0 && (
        <a href={`${path}?show=alone#register`} className="inline-block py-1">
          {pupils(pupilsAlone)} without a family
        </a>
      )}
      {pupilsAlone > 0 && familiesWithoutPupils > 0 && ' and '}
      {familiesWithoutPupils > 0 && (
        <a href={`${path}?show=empty#register`} className="inline-block py-1">
          {families(familiesWithoutPupils)} without pupils
        </a>
      )}
      .
    </p>
  )
}
