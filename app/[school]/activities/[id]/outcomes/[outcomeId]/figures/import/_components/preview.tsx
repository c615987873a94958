import { Hidden, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { MeasureLimits } from '@/lib/measures/figures'
import type { ImportPreview } from '@/lib/measures/figures-import-queries'
import { acceptInWords, listed } from '@/lib/measures/figures-import-words'
import type { OutcomeAddress } from '@/lib/measures/figures-outcome'
import type { Viewer } from '@/lib/platform/viewer'
import { figuresPath } from '../../_components/figures-page'
import { acceptFigures } from '../actions'
import { Columns } from './columns'
import { Problems } from './problems'
import { WhatWillHappen } from './what-will-happen'

/** Which column is what, and what accepting would write: one form, so that nothing is accepted that was not shown. */
export function Preview({
  preview,
  viewer,
  address,
  measure,
}: {
  preview: ImportPreview
  viewer: Viewer
  address: OutcomeAddress
  measure: { name: string } & MeasureLimits
}) {
  const { read, asked } = preview
  const here = figuresPath(viewer.schoolSlug, address.activityId, address.outcomeId)
  const isNothing = read !== null && read.plan.changes.length === 0
  return (
    <Form key={JSON.stringify(asked)} action={acceptFigures} school={viewer.schoolSlug}>
      <Hidden name="activityId" value={address.activityId} />
      <Hidden name="outcomeId" value={address.outcomeId} />
      <Hidden name="draft" value={preview.draftId} />
      <Hidden name="seen" value={read?.digest ?? ''} />
      <Card title="Which column is what" id="columns" className="mb-5">
        <Columns preview={preview} />
        <Button look="quiet" name="press" value="look">
          Look again
        </Button>
      </Card>
      {read === null ? (
        <Card tone="next">
          {Object.values(preview.clashes).map((clash) => (
            <p key={clash}>{clash}</p>
          ))}
          <p>
            Choose the column of the pupils’ references, and of the figures before, after or both. Then look
            again.
          </p>
        </Card>
      ) : (
        <>
          <Card title="What accepting will do" id="result" className="mb-5">
            <WhatWillHappen read={read} measure={measure} />
            {read.plan.perhapsNames.length > 0 && (
              <div className="mt-4">
                <p className="mb-2">
                  These new references could be somebody’s name: {listed(read.plan.perhapsNames.slice(0, 20))}
                  {read.plan.perhapsNames.length > 20 && ' and more'}.
                </p>
                <TickBox name="namesNobody" label="They are references and nobody’s name" />
              </div>
            )}
            <div className="mt-4">
              {isNothing ? (
                <ButtonLink href={here}>Back to the figures</ButtonLink>
              ) : (
                <Button name="press" value="accept">
                  {acceptInWords(read.plan)}
                </Button>
              )}
            </div>
          </Card>
          <Problems problems={read.problems} csv={`${here}/import/problems?${new URLSearchParams(asked)}`} />
        </>
      )}
    </Form>
  )
}
