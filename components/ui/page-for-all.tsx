type Said = { id: string; who: string; said: string; did: string }

/** What stands on a page that anybody can read: the figures, then what was said and what came of it. */
export function PageForAll({
  intro,
  figures,
  items,
}: {
  intro: string | null
  figures: readonly { key: string; sentence: string }[]
  items: readonly Said[]
}) {
  return (
    <>
      {intro && <p className="mb-4 whitespace-pre-line">{intro}</p>}
      {figures.length > 0 && (
        <ul className="mb-4 list-disc pl-5">
          {figures.map(({ key, sentence }) => (
            <li key={key} className="py-1">
              {sentence}
            </li>
          ))}
        </ul>
      )}
      {items.map(({ id, who, said, did }) => (
        <article key={id} className="mb-5 break-inside-avoid border-t border-line pt-3">
          <h2>{who}</h2>
          <blockquote className="my-2 whitespace-pre-line wrap-anywhere" dir="auto">
            {said}
          </blockquote>
          <h3>We did</h3>
          <p className="whitespace-pre-line wrap-anywhere">{did}</p>
        </article>
      ))}
    </>
  )
}
