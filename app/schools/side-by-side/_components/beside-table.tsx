import { BandSample } from '@/components/ui/band-sample'
import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { SchoolBeside } from '@/lib/impact/side-by-side'

type Shown = number | string | null

export type BesideColumn = {
  title: string
  /** A number, words in its place, or null for one that is hidden. */
  shows: (school: SchoolBeside) => Shown
  /** Under the school's own address: where what a number counts is opened. */
  opens?: (school: SchoolBeside) => string
  /** Of all the schools; null where adding up would give a hidden number away. */
  sum?: Shown
}

/** One question put to each school, a row a school, in the order of their names and in no other. */
export function BesideTable({
  id,
  title,
  note,
  caption,
  schools,
  under,
  columns,
}: {
  id: string
  title: string
  note: string
  caption: string
  schools: readonly SchoolBeside[]
  /** Said below a school's name. */
  under?: (school: SchoolBeside) => string
  columns: BesideColumn[]
}) {
  const rows = schools.map((school) => ({
    key: school.schoolSlug,
    cells: [
      <School key="school" school={school} under={under?.(school)} />,
      ...columns.map((column) => cellOf(column, school)),
    ],
  }))
  const sums = {
    key: 'together',
    cells: [
      <b key="together">All {schools.length} schools</b>,
      ...columns.map(({ sum = '' }) => (sum === null ? 'not added up' : inFigures(sum))),
    ],
  }
  return (
    <Card id={id} title={title} className="mb-5">
      <Note className="mb-1">{note}</Note>
      <Table
        caption={caption}
        columns={[{ title: 'School' }, ...columns.map((column) => ({ title: column.title, isNumber: true }))]}
        rows={schools.length > 1 ? [...rows, sums] : rows}
      />
    </Card>
  )
}

function School({ school, under }: { school: SchoolBeside; under?: string }) {
  return (
    <>
      <a href={`/${school.schoolSlug}/impact`}>{school.schoolName}</a> <BandSample band={school.schoolBand} />
      {under && <small className="block text-[0.95rem] text-soft">{under}</small>}
    </>
  )
}

function cellOf({ title, shows, opens }: BesideColumn, school: SchoolBeside) {
  const shown = shows(school)
  if (shown === null) return 'hidden'
  if (!opens || typeof shown === 'string' || shown === 0) return inFigures(shown)
  return (
    <a key={title} href={`/${school.schoolSlug}${opens(school)}`}>
      {inFigures(shown)}
    </a>
  )
}

const inFigures = (shown: number | string) =>
  typeof shown === 'number' ? shown.toLocaleString('en-GB') : shown
