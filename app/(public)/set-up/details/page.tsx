import { redirect } from 'next/navigation'
import { Hidden, Select, TextField, TickBoxes } from '@/components/form/fields'
import { PublicForm } from '@/components/form/public-form'
import { PublicPage } from '@/components/layout/public-page'
import { Button } from '@/components/ui/button'
import { schoolByUrn } from '@/lib/schools/register/register'
import { PHASES } from '@/lib/schools/schema'
import { PHASE_NAMES, YEAR_GROUPS, yearGroupsFor } from '@/lib/schools/year-groups'
import type { Phase } from '@/prisma/generated/enums'
import { requireProof } from '../_components/proof'
import { setUpAction } from '../actions'

export const metadata = { title: 'Check your school' }

type Asked = Record<string, string | string[] | undefined>
type Chosen = { urn: string; name: string; postcode: string; phase: Phase }

/** The school found in the register, or as it was entered by hand. */
function chosenSchool(asked: Asked): Chosen | null {
  const said = (name: string) => [asked[name]].flat()[0]?.trim() ?? ''
  if (said('urn')) return schoolByUrn(said('urn')) ?? null
  if (!said('name')) return null
  const phase = PHASES.find((one) => one === said('phase')) ?? 'primary'
  return { urn: '', name: said('name').slice(0, 120), postcode: said('postcode').slice(0, 10), phase }
}

export default async function SetUpDetailsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  await requireProof()
  const school = chosenSchool(await searchParams)
  if (!school) redirect('/set-up/school')
  return (
    <PublicPage
      title={school.name}
      lede={
        <>
          {[school.postcode, PHASE_NAMES[school.phase], school.urn && `URN ${school.urn}`]
            .filter(Boolean)
            .join(', ')}
          . <a href="/set-up/school">Choose another school</a>
        </>
      }
    >
      <PublicForm action={setUpAction}>
        <h2 className="mt-2 mb-3">The school</h2>
        <Hidden name="urn" value={school.urn} />
        <Hidden name="postcode" value={school.postcode} />
        <TextField
          name="schoolName"
          label="Its name, as it stands on every page"
          autoComplete="off"
          defaultValue={school.name}
        />
        <Select
          name="phase"
          label="Phase"
          empty={null}
          defaultValue={school.phase}
          options={PHASES.map((value) => ({ value, label: PHASE_NAMES[value] }))}
        />
        <TickBoxes
          name="yearGroups"
          label="Year groups"
          hint="As the phase suggests. Tick the ones your school has."
          columns
          defaultValue={yearGroupsFor(school.phase, school.name)}
          options={YEAR_GROUPS.map((year) => ({ value: year, label: year }))}
        />
        <h2 className="mt-8 mb-1">You, its first headteacher here</h2>
        <p className="mb-3 text-soft">
          You invite the others. Should you not be the head, you can make the head one afterwards.
        </p>
        <TextField name="name" label="Your name" autoComplete="name" />
        <TextField
          name="email"
          label="Your e-mail address"
          hint="You sign in with it."
          type="email"
          autoComplete="username"
          spellCheck={false}
        />
        <TextField
          name="newPassword"
          label="Choose a password"
          hint="12 characters or more. Three words that do not belong together work well."
          type="password"
          autoComplete="new-password"
        />
        <Button>Set up the school</Button>
      </PublicForm>
    </PublicPage>
  )
}
