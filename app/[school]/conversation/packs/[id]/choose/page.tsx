import { notFound } from 'next/navigation'
import { Hidden, TextField, TickBox, TickBoxes } from '@/components/form/fields'
import { Filters, FilterText } from '@/components/form/filters'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { MOST_EVIDENCE } from '@/lib/conversation/choice'
import { type Choosable, getPackChoices } from '@/lib/conversation/pack-choices'
import { canPrepare } from '@/lib/conversation/policy'
import { academicYearName } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { packCrumbs } from '../../_components/crumbs'
import { choose } from '../../actions'

export const metadata = { title: 'What goes into the pack' }

type Props = {
  params: Promise<{ school: string; id: string }>
  searchParams: Promise<{ looked?: string | string[] }>
}

/** What goes into a pack, ticked: judgements, activities, evidence. */
export default async function ChooseForPack({ params, searchParams }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPrepare)
  const looked = [(await searchParams).looked ?? ''].flat()[0]?.trim().slice(0, 100) ?? ''
  const found = await getPackChoices(viewer, id, looked)
  if (!found || found.endedAt) notFound()
  const { title, version, choice, judgements, activities, evidence } = found
  const address = `/${school}/conversation/packs/${id}`
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title="What goes into the pack"
      crumbs={[...packCrumbs(school), { name: title, href: address }]}
    >
      <Filters action={`${address}/choose`} label="Look for evidence" clear={looked && `${address}/choose`}>
        <FilterText name="looked" label="Evidence with these words in its title" value={looked} />
      </Filters>
      <Note className="mb-4">
        What is kept as ticked stays on the list, whatever you look for. Keep what you have ticked before you
        look for something else.
      </Note>
      <Form action={choose} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={version} />
        <TextField name="title" label="Title" maxLength={120} autoComplete="off" defaultValue={title} />
        <Ticks
          name="judgements"
          label="Agreed judgements"
          none="No judgement is agreed yet."
          options={judgements}
          chosen={choice.judgements}
        />
        <Ticks
          name="activities"
          label={`Activities of ${academicYearName(choice.academicYear)}, the furthest first`}
          none="No activity of this year is planned yet."
          options={activities}
          chosen={choice.activities}
        />
        <Ticks
          name="evidence"
          label={`Evidence, ${MOST_EVIDENCE} pieces at most`}
          none={looked ? 'No evidence has these words in its title.' : 'No evidence is on record yet.'}
          options={evidence.shown}
          chosen={choice.evidence}
        />
        {evidence.isCut && (
          <Note className="mb-4">There is more evidence. Look for it by words in its title.</Note>
        )}
        <TickBox
          name="withPictures"
          label="With photographs and recordings"
          hint="Only those with consent. Without this, all of them are left out and listed."
          defaultValue={choice.withPictures}
        />
        <Button>Keep what is ticked</Button>
      </Form>
    </SchoolPage>
  )
}

function Ticks({
  name,
  label,
  none,
  options,
  chosen,
}: {
  name: string
  label: string
  none: string
  options: Choosable[]
  chosen: string[]
}) {
  if (options.length === 0)
    return (
      <div className="mb-5">
        <p className="font-bold">{label}</p>
        <p className="text-soft">{none}</p>
      </div>
    )
  return (
    <TickBoxes
      name={name}
      label={label}
      columns
      options={options.map(({ id, label: text, hint }) => ({ value: id, label: text, hint }))}
      defaultValue={chosen.filter((id) => options.some((one) => one.id === id))}
    />
  )
}
