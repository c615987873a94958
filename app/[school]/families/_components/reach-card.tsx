import { Card, Note } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Table } from '@/components/ui/table'
import { EVERYONE, type ReachCell, type ReachRow } from '@/lib/families/reach-row'
import type { RegisterChoices } from '@/lib/families/register'
import { withQuery } from '@/lib/platform/address'
import { academicYearName } from '@/lib/platform/dates'
import { CELL_WORDS, families, pupils } from './words'

type Props = {
  school: string
  rows: readonly ReachRow[]
  year: number
  thisYear: number
  choices: RegisterChoices
}

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
              { title: 'For', isNumber: true },
              { title: 'Invited', isNumber: true },
              { title: 'Came', isNumber: true },
            ]}
            rows={shown.map((row) => ({
              key: row.key,
              cells: [
                row.name,
                <Figure key="for" row={row} cell="for" address={address} />,
                <Gap key="invited" row={row} cells={['invited', 'not-invited']} address={address} />,
                <Gap key="came" row={row} cells={['came', 'never-came']} address={address} />,
              ],
            }))}
          />
          <p className="mt-2">
            <CsvLink
              href={withQuery(`${path}/reach/groups/export`, {
                academicYear: year === thisYear ? null : year,
              })}
              of="this table"
            />
          </p>
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
          {academicYearName(year)} that are more than an idea. “For” counts the families with a pupil in an
          activity’s year groups and groups, and any other family that was invited. A group counts families
          through the pupils in it. “Came” is at least once. Who came without being asked counts as invited.
          Sessions recorded by counts name no family and reach none here. Families that have left are not
          counted.
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
    <ul className="mb-3 text-[1.1rem]">
      {notInvited > 0 && <Missed cell="not-invited" count={notInvited} href={address('not-invited')} />}
      {neverCame > 0 && <Missed cell="never-came" count={neverCame} href={address('never-came')} />}
    </ul>
  )
}

function Missed({ cell, count, href }: { cell: 'not-invited' | 'never-came'; count: number; href: string }) {
  return (
    <li>
      <a href={href} className="inline-block py-1">
        {families(count)} {count === 1 ? CELL_WORDS[cell].one : CELL_WORDS[cell].many}
      </a>
    </li>
  )
}

type CellProps = { row: ReachRow; address: (group: string, cell: ReachCell) => string }

/** A figure, and below it the one that is missing from it. */
function Gap({ cells: [is, isNot], ...cell }: CellProps & { cells: [ReachCell, ReachCell] }) {
  return (
    <>
      <Figure {...cell} cell={is} />
      <span className="block text-[0.95rem]">
        <Figure {...cell} cell={isNot} />
      </span>
    </>
  )
}

const AFTER: Partial<Record<ReachCell, string>> = { 'not-invited': ' not', 'never-came': ' never' }

function Figure({ row, cell, address }: CellProps & { cell: ReachCell }) {
  const count = {
    for: row.for,
    invited: row.invited,
    came: row.came,
    'not-invited': row.for - row.invited,
    'never-came': row.invited - row.came,
  }[cell]
  const words = `${count.toLocaleString('en-GB')}${AFTER[cell] ?? ''}`
  if (count === 0) return AFTER[cell] ? null : words
  return (
    <a
      href={address(row.key, cell)}
      aria-label={`${words}: ${row.name}, ${CELL_WORDS[cell].column.toLowerCase()}`}
      className="-my-1 inline-block py-1"
    >
      {words}
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
