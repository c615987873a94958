import { CountedTextArea } from '@/components/form/counted-text-area'
import { Hidden, Radios } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { DraftToAgree } from '@/lib/judgement/agree-page'
import { LONGEST_OWN_WORDS } from '@/lib/judgement/schema'
import { decide } from '../../../actions'

/** The grade and the words, kept in the draft, so that what speaks against them can be read before anything is agreed. */
export function DecideForm({ school, found: { draft, proposed } }: { school: string; found: DraftToAgree }) {
  const hasGrades = draft.scale.length > 0
  return (
    <Card title={hasGrades ? 'The grade, and why' : 'In your own words'} id="decide" className="mb-5">
      <Form action={decide} school={school}>
        <Hidden name="id" value={draft.id} />
        <Hidden name="version" value={draft.version} />
        {hasGrades && (
          <>
            <Radios
              name="grade"
              label="You decide"
              options={draft.scale.map(({ key, name }) => ({
                value: key,
                label: name,
                hint: proposed?.grade?.key === key ? 'What the answers propose' : undefined,
              }))}
              defaultValue={draft.grade}
            />
            <CountedTextArea
              name="differsWhy"
              label="Why it is another than the proposed one"
              hint="Only where it is."
              optional
              rows={3}
              most={LONGEST_OWN_WORDS}
              defaultValue={draft.differsWhy}
            />
          </>
        )}
        <CountedTextArea
          name="words"
          label="The judgement in your own words"
          hint="What would you say first if a governor asked?"
          optional
          rows={4}
          most={LONGEST_OWN_WORDS}
          defaultValue={draft.words}
        />
        <Button look={draft.grade ? 'quiet' : 'main'}>Keep it in the draft</Button>
      </Form>
    </Card>
  )
}
