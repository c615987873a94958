import type { ListedSkill } from '@/lib/skills/skill-queries'

/** Synonyms shown in the list; the rest stands on the skill's own page. */
const SHOWN = 4

type Props = {
  path: string
  title: string
  skills: ListedSkill[]
  /** Where somebody looked for one of them. */
  isOpen: boolean
}

/** The skills of one kind, folded under its name, because there are some fifty; nothing where there is none. */
export function SkillList({ path, title, skills, isOpen }: Props) {
  if (skills.length === 0) return null
  const offers = skills.reduce((sum, skill) => sum + skill.offers, 0)
  return (
    <details open={isOpen} className="mb-3 rounded-card border border-line bg-card">
      <summary className="min-h-12 cursor-pointer px-4 py-2.5">
        <h2 className="inline text-[1.1rem]">{title}</h2>{' '}
        <span className="text-soft">
          {skills.length === 1 ? 'one skill' : `${skills.length} skills`}, {offersInWords(offers)}
        </span>
      </summary>
      <ul aria-label={title} className="px-4 pb-2">
        {skills.map(({ id, name, synonyms, isTranslated, offers }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2"
          >
            <span className="min-w-0 grow basis-60">
              <a href={`${path}/${id}`} className="inline-block py-1 font-bold">
                {name}
              </a>
              {!isTranslated && <span className="text-soft"> in English only</span>}
              {synonyms.length > 0 && (
                <span className="block text-[0.95rem] wrap-anywhere text-soft">{alsoCalled(synonyms)}</span>
              )}
            </span>
            <span className={offers > 0 ? '' : 'text-soft'}>{offersInWords(offers)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function alsoCalled(synonyms: string[]): string {
  const rest = synonyms.length - SHOWN
  return `Also called ${synonyms.slice(0, SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

function offersInWords(offers: number): string {
  if (offers === 0) return 'no offer'
  return offers === 1 ? 'one offer' : `${offers} offers`
}
