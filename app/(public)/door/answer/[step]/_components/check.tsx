import { dateIn } from '@/lib/door/date-in'
import { today } from '@/lib/platform/clock'
import { consentUntil } from '@/lib/skills/consent-until'
import { Consent } from '../../../_components/consent'
import { Said } from '../../../_components/said'
import type { QuestionProps } from './questions'

/** All that was said, each to be changed; and whether it may be kept. */
export function Check({ answer, words, locale, problems }: QuestionProps) {
  const { typed, schoolName } = answer
  const date = dateIn(locale, consentUntil(today()))
  return (
    <>
      <Said {...{ answer, words, locale }} />
      <p className="mb-5">{words('check.checks')}</p>
      <Consent
        title={words('check.consent_title')}
        hint={words('check.consent_hint')}
        label={words('check.consent', { school: schoolName, date })}
        wrong={problems.some(({ field }) => field === 'consent') && words('check.consent_missing')}
        isTicked={Boolean(typed.consent?.length)}
      />
    </>
  )
}
