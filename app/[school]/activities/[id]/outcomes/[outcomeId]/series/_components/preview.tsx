import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { BESIDE_NAMES, countsOf, weekFigure, weeksCounted } from '@/lib/evaluation/series'
import type { WeeksPreview } from '@/lib/evaluation/series-queries'
import { shortDate } from '@/lib/platform/dates'
import { saveWeeks } from '../actions'
import { BringWeeks } from './bring-weeks'
import { countText, outOfText, withDecimals } from './figure-text'

type Props = {
  preview: WeeksPreview
  address: { activityId: string; outcomeId: string }
  school: string
  unit: string
}

/** What accepting would write; or, while rows are wrong, each of them, and the rows to put right. */
export function Preview({ preview, address, school, unit }: Props) {
  const { read, plan, whyNot } = preview
  const here = `/${school}/activities/${address.activityId}/outcomes/${address.outcomeId}/series`
  const again = (title: string) => (
    <BringWeeks
      address={address}
      school={school}
      unit={unit}
      title={title}
      pasted={preview.asPasted}
      of={preview.of}
    />
  )
  if (read.problems.length > 0) {
    return (
      <div className="space-y-5">
        <Problems problems={read.problems} />
        {again('Put them right here, or in your spreadsheet')}
      </div>
    )
  }
  if (whyNot !== null) {
    return (
      <div className="space-y-5">
        <Card tone="next">
          <p className="font-bold">This cannot be taken as it is.</p>
          <p>{whyNot}</p>
          <p className="mt-2">
            <a href={here}>Back to the weeks</a>
          </p>
        </Card>
        {again('Change it here')}
      </div>
    )
  }
  const isNothing = plan.added.length + plan.changed.length === 0
  return (
    <Form action={saveWeeks} school={school}>
      <Hidden name="activityId" value={address.activityId} />
      <Hidden name="outcomeId" value={address.outcomeId} />
      <Hidden name="of" value={preview.of} />
      <Hidden name="draft" value={preview.draftId} />
      <Hidden name="seen" value={preview.digest} />
      <Card title="What accepting will do" id="result">
        <WhatWillHappen preview={preview} />
        {read.notes.map((note) => (
          <p key={note} className="mt-2">
            {note}
          </p>
        ))}
        <div className="mt-4 flex flex-wrap items-center gap-4">
          {isNothing ? (
            <ButtonLink href={here}>Back to the weeks</ButtonLink>
          ) : (
            <>
              <Button>Accept the weeks</Button>
              <a href={here} className="inline-block py-2">
                Leave it
              </a>
            </>
          )}
        </div>
        {!isNothing && <Rows preview={preview} unit={unit} />}
      </Card>
    </Form>
  )
}

function WhatWillHappen({ preview: { plan, beside } }: { preview: WeeksPreview }) {
  const own = countsOf(plan, 'took_part')
  const other = countsOf(plan, 'compared')
  const lines = [
    own.added > 0 && `${weeksCounted(own.added)} of those who take part added`,
    own.changed > 0 && `${weeksCounted(own.changed)} of those who take part changed`,
    other.added > 0 && `${weeksCounted(other.added)} of ${BESIDE_NAMES[beside]} added beside them`,
    other.changed > 0 && `${weeksCounted(other.changed)} of ${BESIDE_NAMES[beside]} changed`,
    plan.same > 0 && `${plan.same.toLocaleString('en-GB')} left the same`,
  ].filter((line) => line !== false)
  if (plan.added.length + plan.changed.length === 0)
    return <p className="font-bold">This changes nothing: all of it is there already.</p>
  return (
    <ul className="list-disc pl-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** How many are shown: enough to see that the columns are the right ones. */
const SHOWN = 20

/** The first changes as they are read; what a changed week said before stands beside it. */
function Rows({ preview: { plan, beside }, unit }: { preview: WeeksPreview; unit: string }) {
  const all = [...plan.changed, ...plan.added.map((is) => ({ is, was: null }))]
  const hasWas = plan.changed.length > 0
  const decimals = unit === '%' ? 1 : 2
  return (
    <div className="mt-4">
      <Table
        caption="The first weeks, as they are read"
        isCaptionShown
        columns={[
          { title: 'Week of' },
          { title: 'Whose' },
          { title: 'Pupils', isNumber: true },
          { title: 'Number', isNumber: true },
          { title: unit === '%' ? 'Per cent' : 'For each', isNumber: true },
          ...(hasWas ? [{ title: 'Before', isNumber: true }] : []),
        ]}
        rows={all.slice(0, SHOWN).map(({ is, was }) => ({
          key: `${is.arm} ${is.weekOf}`,
          cells: [
            shortDate(is.weekOf),
            is.arm === 'took_part' ? 'those who take part' : BESIDE_NAMES[beside],
            countText(is.pupils),
            outOfText(is),
            withDecimals(weekFigure(is, unit), decimals),
            ...(hasWas ? [was ? withDecimals(weekFigure(was, unit), decimals) : ''] : []),
          ],
        }))}
      />
      {all.length > SHOWN && (
        <p className="text-soft">And {(all.length - SHOWN).toLocaleString('en-GB')} more.</p>
      )}
    </div>
  )
}

/** Every cell that cannot be taken. */
function Problems({ problems }: { problems: WeeksPreview['read']['problems'] }) {
  return (
    <Card title="What cannot be taken" id="problems">
      <Table
        caption="Rows that cannot be taken, and why"
        columns={[
          { title: 'Line', isNumber: true },
          { title: 'Column' },
          { title: 'What it says' },
          { title: 'Why' },
        ]}
        rows={problems.map(({ line, column, value, reason }) => ({
          key: `${line} ${column} ${reason}`,
          cells: [line, column, value, reason],
        }))}
      />
    </Card>
  )
}
