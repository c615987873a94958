import { notFound } from 'next/navigation'
import { DateField, Hidden, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { today } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { consentUntil } from '@/lib/skills/consent-until'
import { type Ended, endedName } from '@/lib/skills/ended'
import { listEnded, mayReviewEnded } from '@/lib/skills/ended-queries'
import { keepLongerAction, letEndedGoAction } from '../actions'

export const metadata = { title: 'Consent that ends' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function OneEndedPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayReviewEnded)
  const one = (await listEnded(viewer))?.find((ended) => ended.id === id)
  if (!one) notFound()
  const which = (
    <>
      <Hidden name="kind" value={one.kind} />
      <Hidden name="id" value={one.id} />
      <Hidden name="version" value={one.version} />
    </>
  )
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      crumbs={[
        { name: 'What they offer', href: `/${school}/skills` },
        { name: 'Consent that ends', href: `/${school}/skills/ended` },
      ]}
      title={endedName(one)}
      lede={`They agreed that it is kept until ${longDate(one.consentUntil)}. Unless they agree again it is deleted by itself on ${longDate(one.goesOn)}.`}
    >
      <p className="mb-4">
        <a href={whereItStands(school, one)} className="inline-block py-2">
          {one.kind === 'offer' ? 'Look at the offer' : 'Look at the family'}
        </a>
      </p>
      <Card title="Ask them, and they agree" id="agreed" className="mb-5">
        <Form action={keepLongerAction} school={school}>
          {which}
          <DateField name="until" label="They agree until" defaultValue={consentUntil(today())} />
          <Button>Keep it until then</Button>
        </Form>
      </Card>
      <Card title="They do not, or cannot be asked" id="delete">
        <p className="mb-3">{whatGoes(one)}</p>
        <Form action={letEndedGoAction} school={school}>
          {which}
          <TickBox name="isSure" label="Delete it now, for good" />
          <Button look="danger">Delete it</Button>
        </Form>
      </Card>
    </SchoolPage>
  )
}

const whereItStands = (school: string, { kind, id }: Ended) =>
  kind === 'offer' ? `/${school}/skills/offers/${id}` : `/${school}/families/${id}`

const whatGoes = ({ kind }: Ended) =>
  kind === 'offer'
    ? 'Their words, name, contact and checks go, and what they were still invited to is called off. What pupils gained of it stays, without saying from whom. It cannot be put back.'
    : 'How the family likes to be reached, who else holds parental responsibility and what it needs at meetings go. It cannot be put back.'
