import { forbidden } from 'next/navigation'
import { yearAsked, yearsToShow } from '@/app/[school]/impact/_components/years'
import { FilterSelect, Filters } from '@/components/form/filters'
import { PublicPage } from '@/components/layout/public-page'
import { Card, Note } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { KIND_DEFINITIONS } from '@/lib/activities/kind'
import { type Beside, getSideBySide, type SchoolBeside, together } from '@/lib/impact/side-by-side'
import { sizesInWords } from '@/lib/impact/side-by-side-words'
import { findingOf } from '@/lib/impact/summary'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf, longDate } from '@/lib/platform/dates'
import { requireViewers } from '@/lib/platform/require-viewer'
import { BesideTable } from './_components/beside-table'
import { ReachBeside } from './_components/reach-beside'

export const metadata = { title: 'Schools side by side' }

type Props = { searchParams: Promise<{ academicYear?: string }> }

export default async function SideBySidePage({ searchParams }: Props) {
  const viewers = await requireViewers()
  const current = academicYearOf(today())
  const academicYear = yearAsked((await searchParams).academicYear, current)
  const found = await getSideBySide(viewers, academicYear)
  if (!found) forbidden()
  const { schools, closed } = found
  const year = academicYearName(academicYear)
  return (
    <PublicPage
      width="wide"
      title={`Your schools side by side, ${year}`}
      lede={schools.length > 0 && `${sizesInWords(schools)} ${findingOf(together(schools).summary)}`}
    >
      <p className="print:hidden mb-3">
        <a href="/schools" className="inline-block py-1">
          All your schools
        </a>
      </p>
      <Filters action="/schools/side-by-side" label="Choose a year">
        <FilterSelect
          name="academicYear"
          label="Academic year"
          value={`${academicYear}`}
          all={null}
          options={yearsToShow(current, academicYear)}
        />
      </Filters>
      <Closed schools={closed} />
      {schools.length > 0 && <Tables schools={schools} academicYear={academicYear} year={year} />}
      <p className="hidden print:block">
        {viewers[0]?.personName}, {longDate(today())}. Kept in Alongside.
      </p>
    </PublicPage>
  )
}

type TablesProps = { schools: readonly SchoolBeside[]; academicYear: number; year: string }

function Tables({ schools, academicYear, year }: TablesProps) {
  const { summary, ageing, overdue } = together(schools)
  const list = (filter: Record<string, string>) => () =>
    withQuery('/activities', { academicYear, ...filter, step: filter.step ?? 'any' })
  const old = () => `${withQuery('/impact', { academicYear })}#ageing`
  const reached = summary.steps.filter(({ count }) => count > 0).reverse()
  const none = summary.steps.filter(({ count }) => count === 0).map(({ label }) => label.toLowerCase())
  return (
    <>
      <Note className="mb-4 max-w-[46rem]">
        By name, and not in an order of merit: a larger school, or one that has kept its record for longer,
        has more to count. Select a number to open what it counts, as far as your part in that school goes.
      </Note>
      <BesideTable
        id="kinds"
        title="What kind of work it is"
        note={`Activities of ${year}, each counted once, ideas left out. Only engagement supports learning at home. In 2011 Ofsted found parents much more often in primary and nursery schools than in secondary schools (Schools and parents, paragraph 44).`}
        caption={`Schools, how large they are, and their activities of ${year} by kind`}
        schools={schools}
        under={({ phase }) => phase}
        columns={[
          { title: 'Pupils on the register', shows: ({ pupils }) => pupils },
          {
            title: 'Activities',
            shows: (school) => school.summary.total,
            opens: list({}),
            sum: summary.total,
          },
          ...summary.kinds.map(({ kind, count }, i) => ({
            title: KIND_DEFINITIONS[kind].name,
            shows: (school: SchoolBeside) => school.summary.kinds[i]?.count ?? 0,
            opens: list({ kind }),
            sum: count,
          })),
          {
            title: 'No kind yet',
            shows: (school) => school.summary.kindNotDecided,
            opens: list({ kind: 'none' }),
            sum: summary.kindNotDecided,
          },
        ]}
      />
      {reached.length > 0 && (
        <BesideTable
          id="steps"
          title="How far each activity has come"
          note={`Each activity of ${year} on the highest step its records support, the lowest step first.${none.length > 0 ? ` In no school does one stand on: ${none.reverse().join(', ')}.` : ''}`}
          caption={`Schools and their activities of ${year} on each step of the ladder`}
          schools={schools}
          columns={reached.map(({ step, label, count }) => ({
            title: label,
            shows: (school) => school.summary.steps.find((one) => one.step === step)?.count ?? 0,
            opens: list({ step }),
            sum: count,
          }))}
        />
      )}
      <ReachBeside schools={schools} academicYear={academicYear} year={year} />
      <BesideTable
        id="ageing"
        title="Getting old, or overdue"
        note={`Evidence that activities rely on and that is, or within a month will be, more than a year old, as far as you may see it; and activities of ${year} past their review date about which nobody has decided.`}
        caption="Schools, their evidence that is getting old, and their decisions that are overdue"
        schools={schools}
        columns={[
          { title: 'Evidence', shows: (school) => school.ageing, opens: old, sum: ageing },
          { title: 'Decisions overdue', shows: (school) => school.overdue, opens: old, sum: overdue },
        ]}
      />
      <CsvLink href={withQuery('/schools/side-by-side/export', { academicYear })} of="all of it" />
    </>
  )
}

/** A school that asks for a second step shows nothing before it, here as on its own pages. */
function Closed({ schools }: { schools: readonly Beside[] }) {
  if (schools.length === 0) return null
  return (
    <Card tone="next" id="closed" title="Not shown until you have set up a second step" className="mb-5">
      <p>These schools ask trust leaders for a code from an authenticator app after the password.</p>
      <ul className="lines mt-2">
        {schools.map(({ schoolSlug, schoolName }) => (
          <li key={schoolSlug}>
            {schoolName}: <a href={`/${schoolSlug}/account/second-step`}>Set it up</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
