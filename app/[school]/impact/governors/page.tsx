import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { Card, Empty, Note } from '@/components/ui/card'
import { CsvLinks } from '@/components/ui/csv-link'
import { getGovernorsPage, maySeeGovernorsPage } from '@/lib/impact/governors'
import { findingOf } from '@/lib/impact/summary'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf, shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { KindsCard } from '../_components/kinds-card'
import { StepsCard } from '../_components/steps-card'
import { yearAsked, yearsToShow } from '../_components/years'
import { ClaimsCard } from './_components/claims-card'
import { ProtectedReachCard } from './_components/protected-reach-card'

export const metadata = { title: 'For governors' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ academicYear?: string }> }

export default async function GovernorsPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, maySeeGovernorsPage)
  const current = academicYearOf(today())
  const academicYear = yearAsked((await searchParams).academicYear, current)
  const page = await getGovernorsPage(viewer, academicYear)
  if (!page) return null

  const years = { year: academicYearName(academicYear), yearBefore: academicYearName(academicYear - 1) }
  const { summary, lastYear, claims, onlyCame, smallestShown } = page
  return (
    <SchoolPage
      viewer={viewer}
      place="impact"
      title={`Our work with parents and carers, ${years.year}`}
      kicker="For governors. Counts and themes only; no family or pupil can be recognised."
      lede={
        <>
          {findingOf(summary)}
          {lastYear.total > 0 && ` In ${years.yearBefore}, ${lastYear.changed} of ${lastYear.total} could.`}
        </>
      }
    >
      <Filters action={`/${school}/impact/governors`} label="Choose the year">
        <FilterSelect
          name="academicYear"
          label="Academic year"
          value={`${academicYear}`}
          all={null}
          options={yearsToShow(current, academicYear)}
        />
      </Filters>
      {summary.total === 0 ? (
        <Empty title={`Nothing is on record for ${years.year} yet`}>
          <p>
            When the school has planned an activity, this page shows how far it has come and who was reached.
          </p>
        </Empty>
      ) : (
        <div className="grid grid-cols-1 gap-4 lg:grid-cols-12 print:grid-cols-12 print:gap-2 print:text-[8.5pt] print:leading-snug">
          <ClaimsCard claims={claims} onlyCame={onlyCame} total={summary.total} />
          <StepsCard summary={summary} lastYear={lastYear} {...years} />
          <KindsCard summary={summary} lastYear={lastYear} {...years} />
          <ProtectedReachCard rows={page.reach} smallestShown={smallestShown} year={years.year} />
          {page.quotations.length > 0 && (
            <Card
              title="In parents’ and carers’ own words"
              id="words"
              className="lg:col-span-5 print:col-span-5"
            >
              {page.quotations.map(({ id, words, activity, saidOn }) => (
                <figure key={id} className="mb-3">
                  <blockquote>{words}</blockquote>
                  <figcaption className="text-[0.95rem] text-soft">
                    {activity}, {shortDate(saidOn)}
                  </figcaption>
                </figure>
              ))}
              <Note>Printed with consent. A few voices, not a survey.</Note>
            </Card>
          )}
          <Card
            title="Three questions you could ask"
            id="ask"
            tone="next"
            className="lg:col-span-7 print:col-span-12"
          >
            <ul className="list-disc pl-5">
              <li>How were the families chosen, and who chose?</li>
              <li>What would have happened anyway, without the activity?</li>
              <li>Who did not come, and what has the school learned about why?</li>
            </ul>
          </Card>
          {page.evidence.length > 0 && (
            <Card title="Evidence open to governors" id="evidence" className="lg:col-span-5 print:hidden">
              <ul className="lines">
                {page.evidence.map(({ id, title, datedOn }) => (
                  <li key={id}>
                    <a href={`/${school}/evidence/${id}`}>{title}</a> <small>{shortDate(datedOn)}</small>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      )}
      <CsvLinks
        tables={['claims', 'steps', 'kinds', 'reach']}
        address={(table) => withQuery(`/${school}/impact/governors/export`, { table, academicYear })}
      />
    </SchoolPage>
  )
}
