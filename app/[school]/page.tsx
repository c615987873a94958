import { redirect } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card, Empty } from '@/components/ui/card'
import { today } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { requireViewer } from '@/lib/platform/require-viewer'
import { isLeader, isRecorder } from '@/lib/platform/roles'
import { getToday, type Today } from '@/lib/today/queries'
import { TodayLines } from './_components/today-lines'

export const metadata = { title: 'Today' }

export default async function TodayPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewer(school)
  if (viewer.role === 'governor') redirect(`/${school}/impact/governors`)
  if (!isRecorder(viewer)) redirect(`/${school}/impact`)

  const { lines, finding, isEmpty } = await getToday(viewer)
  const needs = lines.filter(({ isOnlyTold }) => !isOnlyTold)
  const toCome = lines.filter(({ isOnlyTold }) => isOnlyTold)
  const isDemonstration = viewer.isDemonstration && finding
  return (
    <SchoolPage
      viewer={viewer}
      place="today"
      title={isEmpty ? 'Welcome. Nothing is on record yet' : headline(needs.length)}
      kicker={longDate(today())}
      width="narrow"
    >
      {isDemonstration && <Finding finding={finding} school={school} isFirst />}
      {isEmpty ? (
        <FirstStep school={school} isLeader={isLeader(viewer)} />
      ) : (
        <>
          {needs.length > 0 ? (
            <TodayLines lines={needs} school={school} today={today()} label="What needs you" />
          ) : (
            <p className="mb-5">
              What is due is done. When you do something with parents, or hear from them, record it.
            </p>
          )}
          {toCome.length > 0 && (
            <section aria-labelledby="this-week" className="mt-7">
              <h2 id="this-week" className="mb-2">
                Sessions this week
              </h2>
              <TodayLines lines={toCome} school={school} today={today()} label="Sessions this week" />
            </section>
          )}
          <p className="mt-5">
            <a href={`/${school}/calendar`} className="inline-block py-2">
              The year’s calendar
            </a>
          </p>
          {!isDemonstration && finding && isLeader(viewer) && (
            <div className="mt-7">
              <Finding finding={finding} school={school} />
            </div>
          )}
        </>
      )}
    </SchoolPage>
  )
}

function headline(count: number): string {
  if (count === 0) return 'Nothing needs you today'
  return count === 1 ? 'One thing needs you' : `${count} things need you`
}

/** What the school can already say: in the demonstration the first thing anybody sees. */
function Finding({
  finding,
  school,
  isFirst = false,
}: {
  finding: NonNullable<Today['finding']>
  school: string
  isFirst?: boolean
}) {
  return (
    <Card tone="brand" title="The most this school can say so far" id="finding" className="mb-6">
      <p className="text-[1.1rem]">
        <a href={`/${school}/activities/${finding.id}`} className="inline-block py-1 font-bold">
          {finding.title}
        </a>
        <br />
        {finding.claim}
      </p>
      {isFirst && (
        <p className="mt-3">
          Then start with your own: what did you do with parents this week?{' '}
          <a href={`/${school}/record`} className="inline-block py-1">
            Record it
          </a>
        </p>
      )}
    </Card>
  )
}

function FirstStep({ school, isLeader }: { school: string; isLeader: boolean }) {
  return (
    <Empty
      title="Start with your own: what did you do with parents this week?"
      action={<ButtonLink href={`/${school}/activities/new`}>Put it on record</ButtonLink>}
    >
      <p>
        A workshop, a breakfast, a letter, a review day. A name and a reason are enough to begin; who came,
        what parents said and what changed for pupils follow from there.
      </p>
      {isLeader && (
        <p className="mt-3">
          To tick who came, <a href={`/${school}/families`}>bring in your families</a> first: references only,
          no names.
        </p>
      )}
    </Empty>
  )
}
