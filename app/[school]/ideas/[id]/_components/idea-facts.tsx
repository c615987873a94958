import type { ReactNode } from 'react'
import { Hidden, TextField } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import type { IdeaPage } from '@/lib/ideas/queries'
import { longDate, shortDate } from '@/lib/platform/dates'
import { GIVEN_BY_NAMES } from '@/lib/skills/given-by'
import { sayWhose } from '../../actions'

/** Whose it is, how it came, what it became, and when the parent was told. */
export function IdeaFacts({
  school,
  idea,
  opensCases,
}: {
  school: string
  idea: IdeaPage
  /** Leads to the case it was first written down as. */
  opensCases: boolean
}) {
  const { family, meeting, activity, improvement, caseId, toldOn, toldHow, enteredByName, givenBy } = idea
  return (
    <>
      <dl className="my-4 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 max-sm:grid-cols-1 max-sm:gap-y-0">
        <Fact name="Family">
          {family ? <a href={`/${school}/families/${family.id}`}>{family.reference}</a> : 'Not known'}
        </Fact>
        <Fact name="How it came">
          {meeting ? (
            <>
              In a meeting of <a href={`/${school}/ideas/forums/${meeting.forum.id}`}>{meeting.forum.name}</a>
              , {shortDate(meeting.heldOn)}
            </>
          ) : (
            GIVEN_BY_NAMES[givenBy]
          )}
        </Fact>
        {enteredByName && <Fact name="Written down by">{enteredByName}</Fact>}
        {caseId && (
          <Fact name="First written down">
            {opensCases ? (
              <a href={`/${school}/concerns/${caseId}`}>in the concerns log</a>
            ) : (
              'in the concerns log'
            )}
          </Fact>
        )}
        {activity && (
          <Fact name="Became the activity">
            <a href={`/${school}/activities/${activity.id}`}>{activity.title}</a>
          </Fact>
        )}
        {improvement && (
          <Fact name="Became the improvement">
            <a href={`/${school}/concerns/improvements/${improvement.id}`}>{improvement.title}</a>
          </Fact>
        )}
        <Fact name="Parent told">{toldOn ? `${longDate(toldOn)}: ${toldHow}` : 'Not yet'}</Fact>
      </dl>
      <Form action={sayWhose} school={school} className="mb-4 print:hidden">
        <Hidden name="id" value={idea.id} />
        <Hidden name="version" value={idea.version} />
        <Folded summary={family ? 'It is another family’s' : 'Say whose idea it is'}>
          <TextField
            name="familyReference"
            label="Family reference"
            optional
            width="medium"
            autoComplete="off"
            spellCheck={false}
            defaultValue={family?.reference}
          />
          <Button look="quiet">Save</Button>
        </Folded>
      </Form>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="wrap-anywhere max-sm:mb-2">{children}</dd>
    </>
  )
}
