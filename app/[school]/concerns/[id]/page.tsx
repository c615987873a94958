import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { SchoolPage } from '@/components/layout/school-page'
import { Timeline } from '@/components/ui/timeline'
import { caseName } from '@/lib/concerns/case'
import { maySeeCases } from '@/lib/concerns/policy'
import { getCase } from '@/lib/concerns/queries'
import { withTimeline } from '@/lib/history/queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { TheirWords } from './_components/their-words'

/** The title and the page ask for the same record in one request. */
const load = cache(async (school: string, id: string) => {
  const viewer = await requireViewerWho(school, maySeeCases)
  const found = await withTimeline(viewer, (tx) => getCase(tx, viewer, id), {
    recordType: 'case',
    recordId: id,
  })
  return { viewer, found }
})

type Props = { params: Promise<{ school: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { school, id } = await params
  const { viewer, found } = await load(school, id)
  return { title: found ? `${caseName(found.record)}, ${viewer.schoolName}` : 'Concern' }
}

export default async function CasePage({ params }: Props) {
  const { school, id } = await params
  const { viewer, found } = await load(school, id)
  if (!found) notFound()
  const { record, history } = found
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      title={`${caseName(record)}: ${record.category.name}`}
      crumbs={[{ name: 'Concerns', href: `/${school}/concerns` }]}
    >
      <TheirWords record={record} />
      <Timeline entries={history} />
    </SchoolPage>
  )
}
