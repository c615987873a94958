import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card, Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { KIND_DEFINITIONS } from '@/lib/activities/kind'
import { getChances } from '@/lib/judgement/chances/queries'
import { canJudge } from '@/lib/judgement/policy'
import { academicYearName } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { BesideReportsCard } from './_components/beside-reports-card'
import { ChanceList } from './_components/chance-list'

export const metadata = { title: 'Missed chances' }

/** What the school wants better and does without parents: each with what could be done next. */
export default async function ChancesPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const chances = await getChances(viewer)
  if (!chances) return null
  const { academicYear, finding, priorities, subjects, beside, isEmpty } = chances
  const year = academicYearName(academicYear)
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title={`Missed chances to work with parents and carers, ${year}`}
      crumbs={[{ name: 'Judgement', href: `/${school}/judgement` }]}
      lede={isEmpty ? undefined : finding}
    >
      {isEmpty ? (
        <Empty
          title="Nothing to look through yet"
          action={<ButtonLink href={`/${school}/plan/new`}>Put a priority into the plan</ButtonLink>}
        >
          <p>
            Once this year’s plan has priorities, and activities are on record, this page names each thing the
            school wants better that no parent or carer supports at home yet.
          </p>
        </Empty>
      ) : (
        <>
          <p className="mb-4 max-w-prose text-soft">
            <b>Engagement:</b> {KIND_DEFINITIONS.engagement.definition}
          </p>
          <ChanceList
            school={school}
            id="priorities"
            title="Priorities with no engagement behind them"
            none="Every priority of this year’s plan has one, or the plan has none yet."
            chances={priorities}
          />
          <ChanceList
            school={school}
            id="subjects"
            title="Also worked on, or named as a need"
            none="No other subject is worked on or named as a need without one."
            chances={subjects}
          />
          {priorities.length + subjects.length > 0 && (
            <p className="mb-5">
              <CsvLink href={`/${school}/judgement/chances/export`} of="the chances" />
            </p>
          )}
          <BesideReportsCard beside={beside} year={year} />
        </>
      )}
      <Card className="mb-5 print:hidden">
        <a href={`/${school}/definitions`} className="inline-flex min-h-11 items-center">
          What engagement, involvement and information mean
        </a>
      </Card>
    </SchoolPage>
  )
}
