import { forbidden } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CATALOGUES } from '@/lib/door/words'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canAskParents } from '@/lib/skills/policy'
import { listSkills } from '@/lib/skills/skill-queries'
import { SkillTable } from './_components/skill-table'

export const metadata = { title: 'The skills we ask about' }

export default async function VocabularyPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const skills = await listSkills(viewer)
  if (!skills) forbidden()
  const path = `/${school}/skills/vocabulary`
  const asked = skills.filter(({ retiredAt }) => !retiredAt)
  const retired = skills.filter(({ retiredAt }) => retiredAt)
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
      lede="Synonyms are what people also call a skill: they are not shown at the door, and find offers by any of them."
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
          {Object.entries(CATALOGUES.en.kind).map(([kind, name]) => (
            <SkillTable
              key={kind}
              path={path}
              title={name}
              skills={asked.filter((one) => one.kind === kind)}
            />
          ))}
          <SkillTable path={path} title="Out of use" skills={retired} />
        </>
      )}
    </SchoolPage>
  )
}
