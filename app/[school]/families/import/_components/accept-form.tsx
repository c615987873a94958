import { Hidden, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { ImportPreview } from '@/lib/families/import'
import type { ImportPlan } from '@/lib/families/import-plan'
import { askedFor } from '@/lib/families/import-schema'
import { countRecords } from '@/lib/families/import-write'
import { NAMES_NOBODY } from '@/lib/families/reference'
import { today } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { consentUntil } from '@/lib/skills/consent-until'
import { families, pupils } from '../../_components/words'
import { acceptFamiliesAction } from '../../actions'

const NAMED = 8

/** The one press that writes, or the way back when there is nothing to write. */
export function AcceptForm({
  school,
  preview,
  plan,
}: {
  school: string
  preview: ImportPreview
  plan: ImportPlan
}) {
  const { perhapsNames, missing, problems, keepPreferences } = plan
  const writes = countRecords(plan, false)
  const mayLeave = missing.length > 0 && problems.length === 0
  const back = (
    <a href={`/${school}/families/import`} className="inline-flex min-h-11 items-center">
      Bring in another list instead
    </a>
  )
  if (writes === 0 && !mayLeave) return <p>{back}</p>
  return (
    <Card title="Accept" id="accept" tone="brand">
      <Form action={acceptFamiliesAction} school={school}>
        <Hidden name="draft" value={preview.id} />
        <Hidden name="sheet" value={preview.sheet} />
        <Hidden name="seen" value={preview.digest} />
        {Object.entries(askedFor(preview.mapping, preview.groups)).map(([name, column]) => (
          <Hidden key={name} name={name} value={column} />
        ))}
        {perhapsNames.length > 0 && (
          <TickBox
            name="namesNobody"
            label={perhapsNames.length === 1 ? NAMES_NOBODY : 'These are references and nobody’s names'}
            hint={`Could be somebody’s: ${perhapsNames.slice(0, NAMED).join(', ')}${perhapsNames.length > NAMED ? ` and ${perhapsNames.length - NAMED} more` : ''}.`}
          />
        )}
        {keepPreferences.length > 0 && (
          <TickBox
            name="preferencesAgreed"
            label={`These families have agreed that we keep how they like to be reached until ${shortDate(consentUntil(today()))}`}
            hint={`It is about ${families(keepPreferences.length)}. They can change or withdraw it at any time.`}
          />
        )}
        {mayLeave && (
          <TickBox
            name="leavers"
            label="This list is everyone at the school"
            hint={`Then ${pupils(missing.length)} who ${missing.length === 1 ? 'is' : 'are'} not in it ${missing.length === 1 ? 'is' : 'are'} noted as having left: ${missing
              .slice(0, NAMED)
              .map(({ reference }) => reference)
              .join(
                ', ',
              )}${missing.length > NAMED ? ` and ${missing.length - NAMED} more` : ''}. Otherwise they stay as they are.`}
          />
        )}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button>Accept and write to the register</Button>
          {back}
        </div>
      </Form>
    </Card>
  )
}
