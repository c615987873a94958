import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { canJudge } from '@/lib/judgement/policy'
import { markAsked } from '@/lib/judgement/reader/mark-names'
import { listOwnSentences } from '@/lib/judgement/reader/queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { HowFar } from './_components/how-far'
import { OwnSentences } from './_components/own-sentences'
import { ReadBack } from './_components/read-back'
import { readBackAction } from './actions'

export const metadata = { title: 'How your words read' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<{ which?: string; page?: string }>
}

/** A text read by rules, and the school's own sentences that carry a mark. */
export default async function TextPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const asked = await searchParams
  const mark = markAsked(asked.which)
  const page = Math.max(1, Math.min(10_000, Number.parseInt(asked.page ?? '1', 10) || 1))
  const found = await listOwnSentences(viewer, { mark, page })
  if (!found) return null
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title="How your words read"
      crumbs={[{ name: 'Judgement', href: `/${school}/judgement` }]}
      lede="Paste what you have written about your work with parents and carers. Sentences that confuse engagement with something else, claim an effect with nothing behind it, or only count, come back marked, with the reason."
    >
      <Form action={readBackAction} school={school} isKept={false} className="max-w-3xl">
        <TextArea
          name="text"
          label="Your text"
          hint="Up to 20,000 letters. It is read and not stored. What parents and carers are quoted with is theirs, and is not marked."
          rows={8}
        />
        <Button>Read it</Button>
        <ReadBack school={school} />
      </Form>
      <HowFar />
      <OwnSentences school={school} mark={mark} page={page} found={found} />
    </SchoolPage>
  )
}
