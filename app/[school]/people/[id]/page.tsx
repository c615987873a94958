import { notFound } from 'next/navigation'
import { Hidden, TextField, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import { DUTIES, DUTY_NAMES } from '@/lib/concerns/case'
import { withTimeline } from '@/lib/history/queries'
import { DUTY_SENTENCES } from '@/lib/people/duty-words'
import { ELSEWHERE, mayHaveLink } from '@/lib/people/elsewhere'
import { mayKeepPeople } from '@/lib/people/policy'
import { type MemberRecord, readMember } from '@/lib/people/queries'
import { isoDateIn } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { isMailOn } from '@/lib/platform/mail'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ROLE_NAMES } from '@/lib/platform/roles'
import { RoleField } from '../_components/role-field'
import {
  changeDutiesAction,
  changeMemberAction,
  deactivateMemberAction,
  endSecondStepAction,
  makeResetLinkAction,
  reactivateMemberAction,
} from '../actions'

export const metadata = { title: 'A person’s role' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function MemberPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayKeepPeople)
  const found = await withTimeline(
    viewer,
    (tx) => readMember(tx, viewer, id),
    ({ personId }) => ({ records: { person: personId, membership: id } }),
  )
  if (!found) notFound()
  const { record: member, history } = found
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[{ name: 'People', href: `/${school}/people` }]}
      kicker={member.email}
      title={member.name}
      lede={
        member.deactivatedAt
          ? `Access ended on ${longDate(isoDateIn(member.deactivatedAt))}.`
          : `${member.jobTitle ?? ROLE_NAMES[member.role]} at ${viewer.schoolName}.`
      }
    >
      {member.deactivatedAt ? (
        <Ended school={school} member={member} />
      ) : (
        <Present school={school} member={member} isSelf={member.id === viewer.membershipId} />
      )}
      <Timeline entries={history} />
      <p className="mt-6">
        <a href={`/${school}/history?person=${member.personId}`}>
          What {member.name} did, and what was changed for them
        </a>
      </p>
    </SchoolPage>
  )
}

type PartProps = { school: string; member: MemberRecord }

function Present({ school, member, isSelf }: PartProps & { isSelf: boolean }) {
  return (
    <>
      <Form action={changeMemberAction} school={school}>
        <Hidden name="id" value={member.id} />
        <Hidden name="version" value={member.version} />
        <TextField
          name="jobTitle"
          label="What they are called at school"
          hint="Such as Year 2 teacher."
          optional
          width="medium"
          autoComplete="off"
          defaultValue={member.jobTitle}
        />
        <RoleField defaultValue={member.role} />
        <Button>Save</Button>
      </Form>
      <Card title="What they do besides" id="duties" className="mt-8">
        <Duties school={school} member={member} />
      </Card>
      {!isSelf && (
        <Card title="Forgotten password" id="password" className="mt-5">
          <ForgottenPassword school={school} member={member} />
        </Card>
      )}
      {!isSelf && member.hasSecondStep && (
        <Card title="Lost phone" id="codes" className="mt-5">
          <LostPhone school={school} member={member} />
        </Card>
      )}
      <Card title="End access" id="end" className="mt-5">
        <p className="mb-3">
          {isSelf ? 'You lose' : `${member.name} loses`} access with the next click. What{' '}
          {isSelf ? 'you' : 'they'} recorded stays, with {isSelf ? 'your' : 'their'} name. A head can give
          access again.
        </p>
        <Form action={deactivateMemberAction} school={school}>
          <Hidden name="id" value={member.id} />
          <Hidden name="version" value={member.version} />
          <Button look="danger">End {isSelf ? 'my' : 'their'} access</Button>
        </Form>
      </Card>
    </>
  )
}

/** The chair is a governor, so nobody else is offered that. */
function Duties({ school, member }: PartProps) {
  const offered = DUTIES.filter(
    (duty) => duty !== 'chair' || member.role === 'governor' || member.duties.includes(duty),
  )
  return (
    <Form action={changeDutiesAction} school={school}>
      <Hidden name="id" value={member.id} />
      <Hidden name="version" value={member.version} />
      <TickBoxes
        name="duties"
        label={`Does ${member.name} do any of these?`}
        hint="Concerns about the head or a governor are theirs to take, and nobody else sees them."
        defaultValue={member.duties}
        options={offered.map((duty) => ({
          value: duty,
          label: DUTY_NAMES[duty],
          hint: DUTY_SENTENCES[duty],
        }))}
      />
      <Button look="quiet">Save what they do</Button>
    </Form>
  )
}

function ForgottenPassword({ school, member }: PartProps) {
  if (!mayHaveLink(member)) return <p>{ELSEWHERE.password(member.email)}</p>
  const make = isMailOn() ? 'Send' : 'Make'
  return (
    <>
      <p className="mb-3">
        {make} a link with which {member.name} chooses a new password. It works once, within a day. That you
        made it is written into the history.
        {member.isElsewhere &&
          ' It goes to them by e-mail and is not shown to you, because they sign in elsewhere with the same account.'}
      </p>
      <Form action={makeResetLinkAction} school={school}>
        <Hidden name="id" value={member.id} />
        <Button look="quiet">{make} a link for a new password</Button>
      </Form>
    </>
  )
}

function LostPhone({ school, member }: PartProps) {
  if (member.isElsewhere) return <p>{ELSEWHERE.codes(member.email)}</p>
  return (
    <>
      <p className="mb-3">
        {member.name} signs in with a password and a code. Without their phone and their recovery codes they
        cannot; end the codes when you are sure it is they who ask. That you did is written into the history.
      </p>
      <Form action={endSecondStepAction} school={school}>
        <Hidden name="id" value={member.id} />
        <Button look="quiet">End their codes</Button>
      </Form>
    </>
  )
}

function Ended({ school, member }: PartProps) {
  return (
    <Card title="Give access again" id="again">
      <p className="mb-3">
        {member.name} comes back as {ROLE_NAMES[member.role].toLowerCase()}, with the password they had.
      </p>
      <Form action={reactivateMemberAction} school={school}>
        <Hidden name="id" value={member.id} />
        <Hidden name="version" value={member.version} />
        <Button>Give {member.name} access again</Button>
      </Form>
    </Card>
  )
}
