import { forbidden } from 'next/navigation'
import { Filters, FilterText } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CATALOGUES } from '@/lib/door/words'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canAskParents } from '@/lib/skills/policy'
import { type ListedSkill, listSkills, skillsCalled } from '@/lib/skills/skill-queries'
import { SkillList } from './_components/skill-list'

export const metadata = { title: 'The skills we ask about' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ words?: string | string[] }> }

/** What parents are asked about, by kind: folded, and opened where somebody looked for a word. */
export default async function VocabularyPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const skills = await listSkills(viewer)
  if (!skills) forbidden()
  const path = `/${school}/skills/vocabulary`
  const words = String((await searchParams).words ?? '').trim()
  const isFiltered = words !== ''
  const found = skillsCalled(skills, words)
  const asked = skills.filter(({ retiredAt }) => !retiredAt)
  const list = (title: string, isOne: (skill: ListedSkill) => boolean) => (
    <SkillList key={title} {...{ path, title }} skills={found.filter(isOne)} isOpen={isFiltered} />
  )
  const add = <ButtonLink href={`${path}/new`}>Add a skill</ButtonLink>
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title={
        asked.length > 0
          ? `${asked.length} skills parents and carers are asked about`
          : 'The skills we ask about'
      }
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'What parents offer', href: `/${school}/skills/offers` },
      ]}
      lede="At the door in ten languages. Synonyms are what people also call a skill: the door does not show them, and offers are found by any of them."
    >
      {skills.length === 0 ? (
        <Empty title="The list begins with the first campaign, link or answer" action={add}>
          <p>
            Then some fifty skills stand here, from building to gardening, in the ten languages of the
            parents’ door. They are yours to change: their names and order, what else they are called, and
            which are asked about. Add your own now, and the list begins with it.
          </p>
        </Empty>
      ) : (
        <>
          <p className="print:hidden mb-4">{add}</p>
          <Filters action={path} label="Find a skill" clear={isFiltered ? path : null}>
            <FilterText name="words" label="Find a skill, by what anybody calls it" value={words} />
          </Filters>
          {found.length === 0 && (
            <p className="mb-4">
              None is called so yet. Add it, or put the word among the synonyms of another.
            </p>
          )}
          {Object.entries(CATALOGUES.en.kind).map(([kind, name]) =>
            list(name, (skill) => skill.kind === kind && !skill.retiredAt),
          )}
          {list('Out of use', ({ retiredAt }) => retiredAt !== null)}
        </>
      )}
    </SchoolPage>
  )
}
