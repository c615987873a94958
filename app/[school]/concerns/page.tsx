import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { caseName } from '@/lib/concerns/case'
import { maySeeCases } from '@/lib/concerns/policy'
import { listCases } from '@/lib/concerns/queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'

export const metadata = { title: 'Concerns' }

export default async function ConcernsPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, maySeeCases)
  const { cases } = await listCases(viewer)
  const path = `/${school}/concerns`
  const record = <ButtonLink href={`${path}/new`}>Write down what they said</ButtonLink>
  return (
    <SchoolPage viewer={viewer} place="concerns" title="Concerns">
      {cases.length === 0 ? (
        <Empty title="Nothing is waiting" action={record}>
          <p>Write down even small worries: whoever answers them quickly hears more of them, and learns.</p>
        </Empty>
      ) : (
        <ul>
          {cases.map((one) => (
            <li key={one.id}>
              <a href={`${path}/${one.id}`}>{caseName(one)}</a> {one.category.name}
            </li>
          ))}
        </ul>
      )}
    </SchoolPage>
  )
}
