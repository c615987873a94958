import { Select } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { asOption, listColleagues } from '@/lib/concerns/colleagues'
import { whoHasIt } from '@/lib/concerns/where-it-stands'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { Ids, WorkPage } from '../_components/work-page'
import { chooseHandler, takeOn } from '../actions'

export const metadata = { title: 'Who handles it' }

export default async function HandlerPage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ direct, takeOn: may }) => direct || may)
  const { viewer, record, standing, may, named } = loaded
  const isMine = record.handlerId === viewer.membershipId
  const known = new Set(named.map(({ membershipId }) => membershipId))
  const colleagues = may.direct
    ? (await listColleagues(viewer)).filter((one) => one.seesCases && !known.has(one.membershipId))
    : []
  return (
    <WorkPage loaded={loaded} title="Who handles it?">
      <p className="mb-4">{whoHasIt(standing)}</p>
      {!isMine && (
        <Form action={takeOn} school={viewer.schoolSlug}>
          <Ids loaded={loaded} />
          <Button look={may.direct ? 'quiet' : 'main'}>I take it on</Button>
        </Form>
      )}
      {may.direct && (
        <div className="mt-6">
          <Form action={chooseHandler} school={viewer.schoolSlug}>
            <Ids loaded={loaded} />
            <Select
              name="handlerId"
              label="Give it to"
              hint="They see it from then on. Whoever is named in it cannot be chosen."
              options={colleagues.map(asOption)}
              empty="Nobody yet"
              defaultValue={record.handlerId}
            />
            <Button>Save</Button>
          </Form>
        </div>
      )}
      <p className="mt-6 text-soft">
        Somebody is away? <a href={`/${viewer.schoolSlug}/concerns/away`}>Say who stands in</a>: they see and
        work what the other handles meanwhile.
      </p>
    </WorkPage>
  )
}
