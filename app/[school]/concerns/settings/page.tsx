import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Card } from '@/components/ui/card'
import { mayKeepConcernSettings } from '@/lib/concerns/policy'
import { getConcernSettings } from '@/lib/concerns/settings-queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'

export const metadata = { title: 'Settings for concerns' }

export default async function ConcernSettingsPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepConcernSettings)
  const settings = await getConcernSettings(viewer)
  if (!settings) notFound()
  const path = `/${school}/concerns/settings`
  const { categories, procedure, letters, timeIsOver } = settings
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      crumbs={[{ name: 'Concerns', href: `/${school}/concerns` }]}
      title="Your school’s own rules for concerns"
      lede="What came with Alongside is a start. Your school’s complaints policy decides; these pages are to say what it says."
    >
      <div className="space-y-5">
        <Card id="categories" title="What they are about">
          <p>
            <a href={`${path}/categories`}>Categories and their keywords</a>: {categories} in use.
          </p>
        </Card>
        <Card id="procedures" title="Stages and days">
          <p>
            <a href={`${path}/procedures`}>Procedures</a>
            {procedure ? `: new cases begin under ${procedure}.` : ': none is chosen yet.'}
          </p>
          <p className="mt-2">
            <a href={`/${school}/settings/term-dates`}>Term dates</a>: school days are counted by them.
          </p>
        </Card>
        <Card id="letters" title="Letters">
          <p>
            <a href={`${path}/letters`}>Letters your school writes often</a>: {letters} in use.
          </p>
        </Card>
        <Card id="keep" title="Keeping and letting go">
          <p>
            <a href={`/${school}/concerns/keep`}>Cases whose time is over</a>:{' '}
            {timeIsOver === 0 ? 'none at the moment.' : `${timeIsOver} to look through.`} How many years each
            is kept stands with its category.
          </p>
        </Card>
      </div>
    </SchoolPage>
  )
}
