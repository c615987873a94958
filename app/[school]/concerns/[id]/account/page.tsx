import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { TheirWords } from '../_components/their-words'
import { Ids, WorkPage } from '../_components/work-page'
import { writeAccount } from '../actions'

export const metadata = { title: 'The school’s account' }

export default async function AccountPage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ work }) => work)
  return (
    <WorkPage loaded={loaded} title="The school’s account">
      <div className="mb-5">
        <TheirWords record={loaded.record} />
      </div>
      <Form action={writeAccount} school={loaded.viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <TextArea
          name="account"
          label="What did the school find?"
          optional
          rows={8}
          hint="What happened as far as you know, and how you know it. It stands apart from their words."
          defaultValue={loaded.record.account}
        />
        <Button>Save</Button>
      </Form>
    </WorkPage>
  )
}
