import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { listFrameworks } from '@/lib/judgement/framework-queries'
import { canJudge } from '@/lib/judgement/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { judgementCrumb } from '../_components/crumbs'
import { EditionTable } from './_components/edition-table'
import { ToTakeUp } from './_components/to-take-up'

export const metadata = { title: 'Frameworks' }

/** What the school judges by, what it could take up, and what it once judged by. */
export default async function FrameworksPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const found = await listFrameworks(viewer)
  if (!found) return null
  const { inUse, drafts, gone, toTakeUp } = found
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title="Frameworks"
      crumbs={[judgementCrumb(school)]}
      lede="The statements the school judges its work with parents and carers by. Several can be used at once: a record is put under its themes once, and speaks to every statement that asks for them."
    >
      {inUse.length > 0 ? (
        <EditionTable school={school} title="In use" rows={inUse} />
      ) : (
        <Empty title="Nothing is judged by yet">
          <p>
            A framework is a set of statements to hold your records against, one by one. Begin with the three
            judgements of Ofsted’s survey “Schools and parents”, and with what inspections look at now: both
            can be taken up below. You can change your mind; what was judged stays.
          </p>
        </Empty>
      )}
      {drafts.length > 0 && <EditionTable school={school} title="Being written" rows={drafts} />}
      <p className="mt-6 flex flex-wrap items-center gap-x-5 print:hidden">
        <ButtonLink look="quiet" href={`/${school}/judgement/frameworks/own/new`}>
          Write your own framework
        </ButtonLink>
        <CsvLink href={`/${school}/judgement/frameworks/export`} />
      </p>
      <ToTakeUp school={school} editions={toTakeUp} />
      {gone.length > 0 && <EditionTable school={school} title="Replaced and put away" rows={gone} />}
    </SchoolPage>
  )
}
