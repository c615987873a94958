import { Card } from '@/components/ui/card'
import { CHOICE_NAMES } from '@/lib/door/choices'
import type { OfferRecord } from '@/lib/skills/offer-record'

type Props = { offer: OfferRecord; path: string; mayReview: boolean }

/** What they chose, and what somebody at the school took their words to mean. */
export function Skills({ offer: { skills, ownWords, isToMatch }, path, mayReview }: Props) {
  return (
    <Card title="Skills" id="skills">
      {skills.length === 0 && <p className="text-soft">None chosen: it is all in their own words.</p>}
      <ul>
        {skills.map(({ id, name, level, isMatched }) => (
          <li key={id} className="border-t border-line py-1.5 first:border-t-0">
            {name}
            {level && <span className="text-soft">, {CHOICE_NAMES.levels[level].toLowerCase()}</span>}
            {isMatched && (
              <span className="block text-[0.95rem] text-soft">Matched to their words by the school</span>
            )}
          </li>
        ))}
      </ul>
      {mayReview && ownWords && !isToMatch && (
        <a href={`${path}/match`} className="print:hidden inline-flex min-h-11 items-center">
          Match their words again
        </a>
      )}
    </Card>
  )
}
