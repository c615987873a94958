import { forbidden } from 'next/navigation'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { getAnswerForm } from '@/lib/skills/answer-form'
import { enteredInAddress } from '@/lib/skills/entered-schema'
import { canEnterAnswers } from '@/lib/skills/policy'
import { HowTheyHelp } from './_components/how-they-help'
import { WhatTheyOffer } from './_components/what-they-offer'
import { WhoTheyAre } from './_components/who-they-are'
import { WhoseAnswer } from './_components/whose-answer'
import { enter } from './actions'

export const metadata = { title: 'Write down an answer' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** An answer on paper, at the gate or by telephone: every question of the door on one page, in English. */
export default async function EnterAnswerPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canEnterAnswers)
  const form = await getAnswerForm(viewer)
  if (!form) forbidden()
  const { campaign, family } = enteredInAddress.parse(await searchParams)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Write down what a parent or carer offers"
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'Offers', href: `/${school}/skills/offers` },
      ]}
      lede={
        <>
          From a sheet of paper, or as they tell you. There is a{' '}
          <a href={`/${school}/skills/paper`}>sheet to print</a> in ten languages.
        </>
      }
    >
      <Form action={enter} school={school}>
        <WhoseAnswer school={school} campaigns={form.campaigns} campaign={campaign} family={family} />
        <WhatTheyOffer kinds={form.kinds} />
        <HowTheyHelp />
        <WhoTheyAre />
        <Button>Save</Button>
      </Form>
    </SchoolPage>
  )
}
