import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { listTemplates } from '@/lib/concerns/letter-templates'
import { mayKeepConcernSettings } from '@/lib/concerns/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'

export const metadata = { title: 'Letters to parents and carers' }

export default async function TemplatesPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepConcernSettings)
  const templates = await listTemplates(viewer)
  if (!templates) notFound()
  const path = `/${school}/concerns/settings/letters`
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title="Letters to parents and carers"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: 'Settings', href: `/${school}/concerns/settings` },
      ]}
      lede="What a letter begins with. Facts of the concern are filled in where you put them, and every letter can be changed before it is sent."
    >
      <ul className="mb-5">
        {templates.map(({ id, name, retiredAt }) => (
          <li key={id} className="border-t border-line py-1.5">
            <a href={`${path}/${id}`} className="inline-block py-1">
              {name}
            </a>
            {retiredAt && <span className="text-soft"> (out of use)</span>}
          </li>
        ))}
      </ul>
      <ButtonLink href={`${path}/new`}>Add a letter</ButtonLink>
    </SchoolPage>
  )
}
