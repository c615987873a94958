import { Hidden, Select } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { listOthers, TogetherPage } from '@/lib/evaluation/runs-queries'
import { academicYearName } from '@/lib/platform/dates'
import { sayItRepeats } from '../actions'

/** Says that another activity of the school is the same one with another group. */
export function AddGroup({
  activity,
  others,
  school,
}: {
  activity: TogetherPage['activity']
  others: Awaited<ReturnType<typeof listOthers>>
  school: string
}) {
  return (
    <Card title="Another group" id="add" className="mt-5 print:hidden">
      {others.length === 0 ? (
        <p>There is no other activity yet. Copy this one for the next group, and it can be counted here.</p>
      ) : (
        <Form action={sayItRepeats} school={school} className="max-w-[44rem]">
          <Hidden name="at" value={activity.id} />
          <Hidden name="firstId" value={activity.id} />
          <Select
            name="id"
            label="Which activity is the same one, done with another group?"
            hint="Only what was done in the same way. Results count together whichever way they came out: leaving out a disappointing one would make the others say too much."
            options={others.map(({ id, title, academicYear, isMeasuredAlike }) => ({
              value: id,
              label: `${title}, ${academicYearName(academicYear)}`,
              group: isMeasuredAlike ? 'With the same measure' : 'With other measures',
            }))}
          />
          <Button>Count it as another group</Button>
        </Form>
      )}
    </Card>
  )
}
