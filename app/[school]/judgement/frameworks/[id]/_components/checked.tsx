import { DateField, Hidden, Radios, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { FrameworkPage } from '@/lib/judgement/framework-queries'
import { changeChecked } from '../../actions'

/** When somebody last compared the words with their source, and what to know of them: the school's own, to be changed. */
export function Checked({ school, framework }: { school: string; framework: FrameworkPage }) {
  const { id, version, isChecked, checkedOn, note } = framework
  return (
    <Card title="When its words were compared with their source" id="checked" className="mb-5 print:hidden">
      <Form action={changeChecked} school={school} className="mt-2 max-w-[42rem]">
        <Hidden name="id" value={id} />
        <Hidden name="version" value={version} />
        <Radios
          name="isChecked"
          label="Were its words compared with a public text?"
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No, or not all of them' },
          ]}
          defaultValue={isChecked ? 'yes' : 'no'}
          columns
        />
        <DateField name="checkedOn" label="When were they last compared?" optional defaultValue={checkedOn} />
        <TextArea
          name="note"
          label="What should whoever judges by it know?"
          optional
          rows={3}
          defaultValue={note}
        />
        <Button look="quiet">Save</Button>
      </Form>
    </Card>
  )
}
