import { ABOUT_WORDS, DIRECTION_WORDS, rangeInWords, type Scale, TYPE_WORDS } from '@/lib/measures/measure'

/** A scale that is settled, to read. */
export function ScaleFacts({ scale }: { scale: Scale }) {
  const facts = [
    ['About', ABOUT_WORDS[scale.about]],
    ['What sort', TYPE_WORDS[scale.type].name],
    ['Unit', scale.unit || 'None'],
    ['Better', DIRECTION_WORDS[scale.direction]],
    ['Possible figures', rangeInWords(scale) || 'No limits'],
    ['Published standard deviation', scale.publishedSd ?? 'None'],
  ]
  return (
    <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="mb-1.5 sm:mb-0">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
