import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { QrCode } from '@/components/ui/qr-code'
import { readFreshCodes } from '@/lib/people/fresh-codes'
import { whoAsksForCodes } from '@/lib/people/provider-sign-in'
import { getOwnSecondStep, type OwnSecondStep } from '@/lib/people/second-step'
import { isoDateIn } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { requireViewer } from '@/lib/platform/require-viewer'
import { renewCodesAction, turnOffAction, turnOnAction } from '../actions'

export const metadata = { title: 'A code after your password' }

export default async function SecondStepPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewer(school)
  const mine = await getOwnSecondStep(viewer)
  const elsewhere = whoAsksForCodes()
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[{ name: 'Your account', href: `/${school}/account` }]}
      title={mine?.since ? 'A code is asked for after your password' : 'A code after your password'}
      lede={
        viewer.owesSecondStep
          ? `${viewer.schoolName} asks this of your role. Set it up here; then everything else opens.`
          : 'Somebody who learns your password cannot sign in without your phone.'
      }
    >
      {!mine && <p className="mb-3">You sign in without a password, so there is nothing to set up here.</p>}
      {elsewhere && <p className="mb-3">{elsewhere}</p>}
      {mine?.app && <SetUp school={school} app={mine.app} />}
      {mine?.since && <On school={school} mine={mine} codes={await readFreshCodes()} />}
    </SchoolPage>
  )
}

function SetUp({ school, app }: { school: string; app: { address: string; typed: string } }) {
  return (
    <>
      <p className="mb-3">
        Open an authenticator app on your phone (any will do: those of Microsoft, Google and Apple, and
        password managers) and scan this.
      </p>
      <QrCode text={app.address} label="The QR code for your authenticator app" />
      <p className="mt-3 mb-5">
        Or type it in: <strong className="break-words">{app.typed}</strong>
      </p>
      <Form action={turnOnAction} school={school}>
        <CodeField hint="Six digits, another every 30 seconds." />
        <Button>Ask for a code from now on</Button>
      </Form>
    </>
  )
}

function On({ school, mine, codes }: { school: string; mine: OwnSecondStep; codes: string[] }) {
  const left = mine.recoveryCodesLeft
  return (
    <>
      {codes.length > 0 && (
        <Card title="Your recovery codes" id="codes" tone="next" className="mb-5">
          <p>
            For the day you do not have your phone. Each works once. Print them or write them down now: they
            are kept nowhere and not shown again.
          </p>
          <ul className="mt-3 grid gap-1 font-bold sm:grid-cols-2">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </Card>
      )}
      <p>
        {mine.since && `Since ${longDate(isoDateIn(mine.since))}. `}
        {left === 1 ? 'One recovery code is left.' : `${left} recovery codes are left.`}
      </p>
      <Card title="New recovery codes" id="renew" className="mt-5">
        <p className="mb-3">They take the place of those you have.</p>
        <Form action={renewCodesAction} school={school}>
          <CodeField />
          <Button look="quiet">Make new recovery codes</Button>
        </Form>
      </Card>
      <Card title="No code any longer" id="off" className="mt-5">
        {mine.requiredBy ? (
          <p>
            {mine.requiredBy} asks your role for a code, so it cannot be turned off. For a new phone, ask your
            headteacher to end your codes, and set them up again.
          </p>
        ) : (
          <Form action={turnOffAction} school={school}>
            <CodeField />
            <Button look="danger">Ask for no code any longer</Button>
          </Form>
        )}
      </Card>
    </>
  )
}

function CodeField({ hint }: { hint?: string }) {
  return (
    <TextField
      name="code"
      label="The code your app shows now"
      hint={hint}
      width="medium"
      autoComplete="one-time-code"
      spellCheck={false}
    />
  )
}
