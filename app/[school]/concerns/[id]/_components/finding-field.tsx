import { Radios } from '@/components/form/fields'
import { FINDING_NAMES, FINDINGS } from '@/lib/concerns/case'
import type { CaseFinding } from '@/prisma/generated/enums'

/** What was found. A worry that was put right needs none; a formal complaint does. */
export function FindingField({ isFormal, found }: { isFormal: boolean; found?: CaseFinding | null }) {
  return (
    <Radios
      name="finding"
      label="What was found?"
      optional={!isFormal}
      hint={isFormal ? undefined : 'A worry that was put right needs no finding.'}
      options={FINDINGS.map((value) => ({ value, label: FINDING_NAMES[value] }))}
      defaultValue={found}
    />
  )
}
