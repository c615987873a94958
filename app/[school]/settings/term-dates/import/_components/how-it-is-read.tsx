import { RULE_IN_WORDS } from '@/lib/school-days/import/class-of'

/** The rule by which the names in a calendar file are understood: nothing else decides. */
export function HowItIsRead() {
  return (
    <details className="mt-5">
      <summary className="inline-block min-h-11 py-2 text-soft underline">
        How the names in it are understood
      </summary>
      <p className="mb-1">By the words in them and by how long they last. The first that fits counts:</p>
      <ol className="list-decimal pl-6">
        {RULE_IN_WORDS.map((rule) => (
          <li key={rule} className="py-0.5">
            {rule}
          </li>
        ))}
      </ol>
      <p className="mt-1">
        What none of these fits is shown to you and asked about. What was cancelled is left out.
      </p>
    </details>
  )
}
