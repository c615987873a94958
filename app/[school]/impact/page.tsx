import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CsvLinks } from '@/components/ui/csv-link'
import { getDashboard, maySeeImpact } from '@/lib/impact/dashboard'
import { findingBefore, findingOf } from '@/lib/impact/summary'
import { mayImportBenchmark } from '@/lib/measures/benchmark'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isRecorder } from '@/lib/platform/roles'
import { AgeingCard } from './_components/ageing-card'
import { BenchmarkCard } from './_components/benchmark-card'
import { ConcernsCard } from './_components/concerns-card'
import { KindsCard } from './_components/kinds-card'
import { ProtectedConcernsCard } from './_components/protected-concerns-card'
import { ProtectedSkillsCard } from './_components/protected-skills-card'
import { ReachCard } from './_components/reach-card'
import { ResultsCard } from './_components/results-card'
import { SkillsCard } from './_components/skills-card'
import { StepsCard } from './_components/steps-card'
import { UsefulCard } from './_components/useful-card'
import { yearAsked, yearsToShow } from './_components/years'
import { ProtectedReachCard } from './governors/_components/protected-reach-card'

export const metadata = { title: 'Impact' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<{ academicYear?: string; group?: string; measure?: string; results?: string }>
}

export default async function ImpactPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, maySeeImpact)
  const asked = await searchParams
  const current = academicYearOf(today())
  const academicYear = yearAsked(asked.academicYear, current)
  const group = asked.group || null
  const measure = asked.measure || null
  const dashboard = await getDashboard(viewer, { academicYear, group, measure })
  if (!dashboard) return null

  const year = academicYearName(academicYear)
  const yearBefore = academicYearName(academicYear - 1)
  const { summary, lastYear } = dashboard
  const list = (filter: Record<string, string>) =>
    withQuery(`/${school}/activities`, { academicYear, group, measure, ...filter })
  const isAll = asked.results === 'all'
  const all = {
    isShown: isAll,
    href: `${withQuery(`/${school}/impact`, { academicYear, group, measure, results: isAll ? null : 'all' })}#results`,
  }
  return (
    <SchoolPage
      viewer={viewer}
      place="impact"
      title={`What our work with parents changed, ${year}`}
      lede={
        <>
          {findingOf(summary)} {findingBefore(lastYear, yearBefore)}
        </>
      }
    >
      <Filters
        action={`/${school}/impact`}
        label="Filter this page"
        clear={group || measure ? `/${school}/impact?academicYear=${academicYear}` : null}
      >
        <FilterSelect
          name="academicYear"
          label="Academic year"
          value={`${academicYear}`}
          all={null}
          options={yearsToShow(current, academicYear)}
        />
        <FilterSelect
          name="group"
          label="Meant for"
          value={group ?? ''}
          all="All pupils"
          options={dashboard.groups}
        />
        <FilterSelect
          name="measure"
          label="Outcome"
          value={measure ?? ''}
          all="All outcomes"
          options={dashboard.measures}
        />
      </Filters>
      {summary.total + summary.ideas + lastYear.total + dashboard.ageing.length === 0 ? (
        <Empty
          title="Start with your own: what did you do with parents this week?"
          action={
            isRecorder(viewer) && (
              <ButtonLink href={`/${school}/activities/new`}>Put an activity on record</ButtonLink>
            )
          }
        >
          <p>
            As soon as one activity says what it should change for pupils, this page shows how far it has come
            and what may honestly be claimed.
          </p>
        </Empty>
      ) : (
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-12">
          <StepsCard {...{ summary, lastYear, list, year, yearBefore }} />
          {isRecorder(viewer) && <UsefulCard school={school} useful={dashboard.useful} />}
          <ResultsCard school={school} workedOn={dashboard.workedOn} year={year} all={all} />
          <KindsCard {...{ summary, lastYear, list, year, yearBefore }} />
          {dashboard.reachProtected ? (
            <ProtectedReachCard
              rows={dashboard.reachProtected}
              smallestShown={dashboard.smallestShown}
              year={year}
            />
          ) : (
            <ReachCard school={school} reach={dashboard.reach} year={year} academicYear={academicYear} />
          )}
          <AgeingCard
            school={school}
            ageing={dashboard.ageing}
            overdue={dashboard.overdue}
            mayRecord={isRecorder(viewer)}
          />
        </div>
      )}
      {dashboard.concerns && (
        <ConcernsCard school={school} concerns={dashboard.concerns} academicYear={academicYear} />
      )}
      {dashboard.concernsProtected && (
        <ProtectedConcernsCard
          concerns={dashboard.concernsProtected}
          years={{ year, yearBefore }}
          className="mt-4"
        />
      )}
      {dashboard.skills && <SkillsCard school={school} use={dashboard.skills} years={{ year, yearBefore }} />}
      {dashboard.skillsProtected && (
        <ProtectedSkillsCard
          skills={dashboard.skillsProtected}
          years={{ year, yearBefore }}
          className="mt-4"
        />
      )}
      <BenchmarkCard
        school={school}
        benchmark={dashboard.benchmark}
        currentYear={current}
        mayImport={mayImportBenchmark(viewer)}
      />
      <CsvLinks
        tables={['results', 'steps', 'kinds', 'reach', 'skills']}
        address={(table) => withQuery(`/${school}/impact/export`, { table, academicYear, group, measure })}
      />
      <p className="mt-5 print:hidden">
        <a href={`/${school}/impact/governors?academicYear=${academicYear}`} className="inline-block py-1">
          The governors’ page
        </a>
      </p>
    </SchoolPage>
  )
}
