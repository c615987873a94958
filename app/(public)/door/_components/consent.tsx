/** Whether what was typed may be kept: what for, until when, and how it is taken back, before the tick. */
export function Consent({
  title,
  hint,
  label,
  wrong,
  isTicked,
}: {
  title: string
  hint: string
  label: string
  wrong: string | false
  isTicked: boolean
}) {
  return (
    <fieldset className="mb-5">
      <legend className="mb-2 text-[1.25rem] font-bold">{title}</legend>
      <p id="consent-hint" className="mb-2">
        {hint}
      </p>
      {wrong && (
        <p id="consent-wrong" className="mb-2 font-bold text-wrong">
          {wrong}
        </p>
      )}
      <div className="door-choices">
        <label>
          <input
            type="checkbox"
            id="consent"
            name="consent"
            value="yes"
            defaultChecked={isTicked}
            aria-describedby={wrong ? 'consent-hint consent-wrong' : 'consent-hint'}
            aria-invalid={wrong ? true : undefined}
            autoComplete="off"
          />
          <span>{label}</span>
        </label>
      </div>
    </fieldset>
  )
}
