import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { ForumPage } from '@/lib/ideas/forum-queries'
import { addMember, removeMember } from '../../actions'

/** Who sits in it: families by their reference, no names. */
export function Members({
  school,
  id,
  members,
  mayChange,
}: {
  school: string
  id: string
  members: ForumPage['members']
  mayChange: boolean
}) {
  return (
    <Card title={`Who sits in it: ${howMany(members.length)}`} id="members" className="mb-5">
      {members.length > 0 && (
        <ul className="mb-3">
          {members.map(({ family }) => (
            <li
              key={family.id}
              className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-1 first:border-0"
            >
              <a href={`/${school}/families/${family.id}`} className="inline-flex min-h-11 items-center">
                {family.reference}
              </a>
              {family.leftAt && <span className="text-soft">has left the school</span>}
              {mayChange && (
                <Form action={removeMember} school={school} className="print:hidden">
                  <Hidden name="id" value={id} />
                  <Hidden name="familyId" value={family.id} />
                  <button type="submit" className="min-h-11 cursor-pointer text-brand underline">
                    Take out<span className="sr-only"> {family.reference}</span>
                  </button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <Form action={addMember} school={school} className="print:hidden">
          <Hidden name="id" value={id} />
          <TextField
            name="familyReference"
            label="A family that sits in it"
            hint="By its reference, such as F-017."
            width="medium"
            autoComplete="off"
            spellCheck={false}
          />
          <Button look="quiet">Add the family</Button>
        </Form>
      )}
    </Card>
  )
}

const howMany = (count: number) =>
  count === 0 ? 'nobody yet' : count === 1 ? 'one family' : `${count} families`
