import { PLACEHOLDERS } from '@/lib/concerns/letter-text'

/** What can be filled in, and what each means. */
export function Placeholders() {
  return (
    <details className="mt-6">
      <summary className="py-2 font-bold">What can be filled in</summary>
      <p className="mt-1">
        Copy one with its braces to where it belongs. What is not known when a letter is written stands there
        in square brackets, and is listed.
      </p>
      <dl className="mt-2">
        {PLACEHOLDERS.map(({ key, means }) => (
          <div key={key} className="border-t border-line py-1.5">
            <dt>
              <code className="wrap-anywhere">{`{{${key}}}`}</code>
            </dt>
            <dd className="text-soft">{means}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
