import { LONGEST_TYPED } from '@/lib/door/typed'

/** A question that is answered in words, in whichever language and script. */
export function TextField({
  name,
  label,
  hint,
  value,
  problem,
  isLong = false,
  ...input
}: {
  name: string
  label: string
  hint?: string | undefined
  value: string
  problem?: string | undefined
  isLong?: boolean
  inputMode?: 'text' | 'email' | 'tel'
}) {
  const about = [hint && `${name}-hint`, problem && `${name}-wrong`].filter(Boolean).join(' ') || undefined
  const field = {
    id: name,
    name,
    defaultValue: value,
    maxLength: LONGEST_TYPED,
    dir: 'auto',
    autoComplete: 'off',
    'aria-describedby': about,
    'aria-invalid': problem ? true : undefined,
    className: 'door-field',
    ...input,
  } as const
  return (
    <div className="mb-5">
      <label htmlFor={name} className="mb-1 block font-bold">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="mb-1 text-soft">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${name}-wrong`} className="mb-1 font-bold text-wrong">
          {problem}
        </p>
      )}
      {isLong ? <textarea rows={6} {...field} /> : <input type="text" {...field} />}
    </div>
  )
}
