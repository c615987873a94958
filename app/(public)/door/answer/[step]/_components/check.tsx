import { dateIn } from '@/lib/door/date-in'
import { today } from '@/lib/platform/clock'
import { consentUntil } from '@/lib/skills/consent-until'
import { Said } from '../../../_components/said'
import type { QuestionProps } from './questions'

/** All that was said, each to be changed; and whether it may be kept. */
export function Check({ answer, words, locale, problems }: QuestionProps) {
  const { typed, schoolName } = answer
  const date = dateIn(locale, consentUntil(today()))
  const isWrong = problems.some(({ field }) => field === 'consent')
  return (
    <>
      <Said {...{ answer, words, locale }} />
      <p className="mb-5">{words('check.checks')}</p>
      <fieldset className="mb-5">
        <legend className="mb-2 text-[1.25rem] font-bold">{words('check.consent_title')}</legend>
        <p id="consent-hint" className="mb-2">
          {words('check.consent_hint')}
        </p>
        {isWrong && (
          <p id="consent-wrong" className="mb-2 font-bold text-wrong">
            {words('check.consent_missing')}
          </p>
        )}
        <div className="door-choices">
          <label>
            <input
              type="checkbox"
              id="consent"
              name="consent"
              value="yes"
              defaultChecked={Boolean(typed.consent?.length)}
              aria-describedby={isWrong ? 'consent-hint consent-wrong' : 'consent-hint'}
              aria-invalid={isWrong || undefined}
              autoComplete="off"
            />
            <span>{words('check.consent', { school: schoolName, date })}</span>
          </label>
        </div>
      </fieldset>
    </>
  )
}
