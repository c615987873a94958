import type { Lift } from '@/lib/judgement/record-facts'

/** What would let the school say more of a statement, each as a step that leads there. */
export function Lifts({ school, lifts }: { school: string; lifts: readonly Lift[] }) {
  if (lifts.length === 0) return null
  return (
    <div className="mt-2 print:hidden">
      <p className="text-[0.95rem] text-soft">What would let you say more</p>
      <ul>
        {lifts.map(({ activityId, title, label, because, path }) => (
          <li key={activityId}>
            <a href={`/${school}${path}`} className="inline-flex min-h-11 items-center">
              {label}: {title}
            </a>
            {because && <span className="block text-[0.95rem] text-soft">{because}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
