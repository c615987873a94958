import { Table } from '@/components/ui/table'
import type { ListedSkill } from '@/lib/skills/skill-queries'

/** Synonyms shown in the list; the rest stands on the skill's own page. */
const SHOWN = 6

/** The skills of one kind; nothing where there is none. */
export function SkillTable({ path, title, skills }: { path: string; title: string; skills: ListedSkill[] }) {
  if (skills.length === 0) return null
  return (
    <section className="mb-6">
      <h2>{title}</h2>
      <Table
        caption={title}
        columns={[
          { title: 'Skill' },
          { title: 'Also called' },
          { title: 'At the door' },
          { title: 'Offers', isNumber: true },
        ]}
        rows={skills.map(({ id, name, synonyms, isTranslated, offers }) => ({
          key: id,
          cells: [
            <a key="name" href={`${path}/${id}`} className="inline-block py-1">
              {name}
            </a>,
            inShort(synonyms),
            isTranslated ? 'In ten languages' : 'In English',
            offers,
          ],
        }))}
      />
    </section>
  )
}

function inShort(synonyms: string[]): string {
  const rest = synonyms.length - SHOWN
  return `${synonyms.slice(0, SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
