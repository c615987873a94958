import { Form } from '@/components/form/form'
import { signpost } from '../actions'
import { SIGNPOST_FORM } from './signpost-form'

/** Before anything is written: what does not belong here, and whom to tell. Pressing it stores no words. */
export function NotHere({ whom, school }: { whom: string; school: string }) {
  return (
    <Form
      id={SIGNPOST_FORM}
      action={signpost}
      school={school}
      className="mb-4 rounded-card bg-band px-3 py-1 text-[0.95rem]"
    >
      Is a child at risk of harm? Do not write it here.{' '}
      <button
        type="submit"
        className="inline-block min-h-9 cursor-pointer text-left font-bold text-brand underline"
      >
        Tell {whom} now
      </button>
    </Form>
  )
}
