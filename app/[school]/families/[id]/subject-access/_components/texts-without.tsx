import type { Reviewed } from '@/lib/whole-school/subject-access/sections'

/** Texts in which nothing was found, to be read all the same. */
export function TextsWithout({ texts }: { texts: Reviewed[] }) {
  if (texts.length === 0) return null
  return (
    <details>
      <summary className="inline-block min-h-11 py-2 underline">
        Read {texts.length === 1 ? 'the text' : `the ${texts.length} texts`} in which nothing was found
      </summary>
      <dl>
        {texts.map(({ key, where, text }) => (
          <div key={key} className="border-t border-line py-2">
            <dt className="text-soft">{where}</dt>
            <dd dir="auto" className="whitespace-pre-wrap break-words">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
