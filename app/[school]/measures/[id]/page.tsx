import { notFound } from 'next/navigation'
import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { whyScaleIsFixed } from '@/lib/measures/measure'
import { canKeepMeasures } from '@/lib/measures/policy'
import { getMeasure } from '@/lib/measures/queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { Timeline } from '../../history/_components/timeline'
import { LooksFields } from '../_components/looks-fields'
import { OutcomesOn } from '../_components/outcomes-on'
import { ScaleFacts } from '../_components/scale-facts'
import { ScaleFields } from '../_components/scale-fields'
import {
  bringBackMeasureAction,
  changeLooksAction,
  changeMeasureAction,
  retireMeasureAction,
} from '../actions'

export const metadata = { title: 'A measure' }

export default async function MeasurePage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canKeepMeasures)
  const measure = await getMeasure(viewer, id)
  if (!measure) notFound()

  const path = `/${school}/measures`
  const fixed = whyScaleIsFixed(measure.use)
  const isRetired = measure.retiredAt !== null
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      title={measure.name}
      crumbs={[{ name: 'Measures', href: path }]}
      kicker={isRetired ? 'Out of use' : undefined}
    >
      <div className="space-y-5">
        <OutcomesOn school={school} outcomes={measure.outcomes} />
        {fixed && (
          <Card id="scale" title="The scale">
            <ScaleFacts scale={measure} />
            <p className="mt-3">{fixed}</p>
            <p className="mt-3">
              <ButtonLink look="quiet" href={`${path}/new?from=${id}`}>
                Make a new measure from this one
              </ButtonLink>
            </p>
          </Card>
        )}
        <Card id="change" title="Change it">
          <Form action={fixed ? changeLooksAction : changeMeasureAction} school={school} className="mt-3">
            <Hidden name="id" value={measure.id} />
            <Hidden name="version" value={measure.version} />
            <TextField
              name="name"
              label="Name"
              maxLength={80}
              autoComplete="off"
              defaultValue={measure.name}
            />
            {!fixed && <ScaleFields scale={measure} />}
            <LooksFields looks={measure} />
            <Button>Save</Button>
          </Form>
        </Card>
        <Card id="standing" title={isRetired ? 'Needed again?' : 'Not needed any more?'}>
          <p className="mb-3">
            {isRetired
              ? 'Back in use, it is offered for new outcomes again.'
              : 'Out of use, it is not offered for new outcomes. Outcomes and figures that use it stay as they are.'}
          </p>
          <Form action={isRetired ? bringBackMeasureAction : retireMeasureAction} school={school}>
            <Hidden name="id" value={measure.id} />
            <Hidden name="version" value={measure.version} />
            <Button look="quiet">{isRetired ? 'Put it back in use' : 'Take it out of use'}</Button>
          </Form>
        </Card>
        {measure.history.length > 0 && <Timeline entries={measure.history} />}
      </div>
    </SchoolPage>
  )
}
