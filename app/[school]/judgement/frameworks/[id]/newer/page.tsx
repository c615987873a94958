import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card, Empty, Note } from '@/components/ui/card'
import { differencesOf, wordsOfShipped } from '@/lib/judgement/edition-differences'
import { getFramework } from '@/lib/judgement/framework-queries'
import { checkedInWords } from '@/lib/judgement/framework-words'
import { canJudge } from '@/lib/judgement/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { editionCrumbs } from '../../_components/crumbs'
import { Differences } from '../../_components/differences'
import { takeUp } from '../../actions'

export const metadata = { title: 'A newer edition' }

/** What the edition that the application brings changes against the one in use, before it is taken up. */
export default async function NewerPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const framework = await getFramework(viewer, id)
  if (!framework) notFound()
  const { newer, name, edition } = framework
  const path = `/${school}/judgement/frameworks/${id}`
  const crumbs = editionCrumbs(school, framework)
  if (!newer)
    return (
      <SchoolPage viewer={viewer} place="judgement" title="A newer edition" crumbs={crumbs}>
        <Empty
          title="There is no newer one"
          action={<ButtonLink href={path}>Back to the framework</ButtonLink>}
        >
          <p>When Alongside brings a newer edition, what it changes stands here before you take it up.</p>
        </Empty>
      </SchoolPage>
    )
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title={`What the edition “${newer.edition}” changes`}
      kicker={`${name}. In use: ${edition}`}
      crumbs={crumbs}
      lede="Taken up, it is judged by from then on. Everything judged until then stays as it was: its words, its statements and what it rests on."
    >
      <Card id="take-up" tone="next" className="mb-5">
        <p className="mb-3">
          {newer.source} {checkedInWords(newer)}
          {framework.underWay > 0 &&
            ` ${framework.underWay === 1 ? 'One judgement is' : `${framework.underWay} judgements are`} being made by the edition in use, and can still be agreed.`}
        </p>
        <Form action={takeUp} school={school}>
          <Hidden name="shippedAs" value={newer.shippedAs} />
          <Button>Take up the newer edition</Button>
        </Form>
        <Note className="mt-2">
          Afterwards you say which statements carry on those of the edition before.
        </Note>
      </Card>
      <Differences differences={differencesOf(framework, wordsOfShipped(newer))} />
    </SchoolPage>
  )
}
