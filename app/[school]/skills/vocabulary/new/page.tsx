import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canAskParents } from '@/lib/skills/policy'
import { SkillFields } from '../_components/skill-fields'
import { addSkillAction } from '../actions'

export const metadata = { title: 'Add a skill' }

export default async function NewSkillPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Ask about another skill"
      crumbs={[{ name: 'The skills we ask about', href: `/${school}/skills/vocabulary` }]}
      lede="A skill of your own stands at the door in English in every language, because nobody has translated it."
    >
      <Form action={addSkillAction} school={school}>
        <SkillFields nameHint="Short, and as a parent would say it: “Falconry”, “Canal boats”." />
        <Button>Add it</Button>
      </Form>
    </SchoolPage>
  )
}
