import { Hidden, Select } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { HOLDER_NAMES } from '@/lib/concerns/case'
import type { Person } from '@/lib/concerns/case-page'
import { asOption, listColleagues } from '@/lib/concerns/colleagues'
import { type CaseProps, caseToWork, type LoadedCase } from '../_components/load-case'
import { Ids, WorkPage } from '../_components/work-page'
import { letSee, liftRestriction, nameSomebody, stopSeeing, takeNameOut } from './actions'

export const metadata = { title: 'Who is named, who may see it' }

export default async function CasePeoplePage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ write }) => write)
  const { record, named, seenBy, may, viewer, path } = loaded
  const colleagues = await listColleagues(viewer)
  const isNamed = new Set(named.map(({ personId }) => personId))
  const sees = new Set(seenBy.map(({ personId }) => personId))
  const mayName = may.work || record.recordedById === viewer.personId
  return (
    <WorkPage loaded={loaded} title="Who is named, who may see it">
      <Card title="Whom it is about" id="named" className="mb-5">
        {named.length === 0 && <p className="mb-3">Nobody of the school is named in it.</p>}
        <PeopleList
          loaded={loaded}
          people={named}
          action={may.direct ? takeNameOut : null}
          button="Take the name out"
        />
        {mayName && (
          <NamePicker
            loaded={loaded}
            options={colleagues.filter(({ personId }) => !isNamed.has(personId)).map(asOption)}
          />
        )}
      </Card>
      <Card title="Who takes it" id="held" className="mb-5">
        <p>{HOLDER_NAMES[record.heldBy]}.</p>
        {may.direct && (
          <p>
            <a href={`${path}/people/hand-over`}>Hand it over</a>
          </p>
        )}
      </Card>
      <Card title="Who may see it" id="seen" className="mb-5">
        <p className="mb-2">
          {record.isRestricted
            ? `Only named people: ${record.restrictedWhy}`
            : 'Those whose part it is: leaders, whoever wrote it down, whoever handles it, and whoever is listed here.'}
        </p>
        <PeopleList
          loaded={loaded}
          people={seenBy}
          action={may.direct ? stopSeeing : null}
          button="Take off the list"
        />
        {may.direct && (
          <Form action={letSee} school={viewer.schoolSlug}>
            <Ids loaded={loaded} />
            <Select
              name="membershipId"
              label="Let somebody see it"
              options={colleagues
                .filter((one) => one.seesCases || one.isGovernor)
                .filter(({ personId }) => !isNamed.has(personId) && !sees.has(personId))
                .map(asOption)}
            />
            <Button look="quiet">Let them see it</Button>
          </Form>
        )}
        {may.direct && !record.isRestricted && (
          <p className="mt-4">
            <ButtonLink look="quiet" href={`${path}/people/restrict`}>
              Restrict it to named people
            </ButtonLink>
          </p>
        )}
        {may.direct && record.isRestricted && (
          <div className="mt-4">
            <Form action={liftRestriction} school={viewer.schoolSlug}>
              <Ids loaded={loaded} />
              <Button look="quiet">Lift the restriction</Button>
            </Form>
          </div>
        )}
      </Card>
    </WorkPage>
  )
}

type Options = { value: string; label: string }[]

function NamePicker({ loaded, options }: { loaded: LoadedCase; options: Options }) {
  return (
    <Form action={nameSomebody} school={loaded.viewer.schoolSlug}>
      <Ids loaded={loaded} />
      <Select name="namedId" label="It is about" options={options} />
      <Note className="mb-3">
        From then on they cannot see it, nor learn from any list, count, search or history that it exists.
        About the head it goes to the chair of governors; about a governor, to the clerk.
      </Note>
      <Button look="quiet">Name them</Button>
    </Form>
  )
}

function PeopleList({
  loaded,
  people,
  action,
  button,
}: {
  loaded: LoadedCase
  people: Person[]
  action: typeof stopSeeing | null
  button: string
}) {
  if (people.length === 0) return null
  return (
    <ul className="mb-3">
      {people.map(({ personId, name }) => (
        <li
          key={personId}
          className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2"
        >
          {name}
          {action && (
            <Form action={action} school={loaded.viewer.schoolSlug}>
              <Ids loaded={loaded} />
              <Hidden name="personId" value={personId} />
              <Button look="quiet">
                {button}
                <span className="sr-only">: {name}</span>
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
