import { DateField, Hidden, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import type { WholePage } from '@/lib/ideas/page-queries'
import { FIGURE_NAMES } from '@/lib/ideas/thank-you-figures'
import { TitleFields } from '../../_components/title-fields'
import { changeThankYou, changeYouSaid } from '../../actions'

type Props = { school: string; page: WholePage }

/** What the page says: its title, and what it takes up. */
export function Compose({ school, page }: Props) {
  return (
    <Card title="What it says" id="compose" className="mt-2 print:hidden">
      {page.kind === 'thank_you' ? (
        <ThankYou school={school} page={page} />
      ) : (
        <YouSaid school={school} page={page} />
      )}
    </Card>
  )
}

function Kept({ page: { id, version, title, intro } }: { page: WholePage }) {
  return (
    <>
      <Hidden name="id" value={id} />
      <Hidden name="version" value={version} />
      <TitleFields given={{ title, intro }} />
    </>
  )
}

function ThankYou({ school, page }: Props) {
  return (
    <Form action={changeThankYou} school={school}>
      <Kept page={page} />
      <DateField name="from" label="Counted from" defaultValue={page.days.from} />
      <DateField name="to" label="Counted until" defaultValue={page.days.to} />
      <TickBoxes
        name="figures"
        label="What it counts"
        options={page.figures.map(({ key, people, sentence }) => ({
          value: key,
          label: FIGURE_NAMES[key],
          hint:
            sentence ??
            `So far ${people} ${people === 1 ? 'family stands' : 'families stand'} behind it: too few.`,
        }))}
        defaultValue={page.draft.figures}
      />
      <Button look="quiet">Keep the draft</Button>
    </Form>
  )
}

function YouSaid({ school, page }: Props) {
  const chosen = (from: 'yousaid' | 'idea') =>
    page.draft.items.filter((item) => item.from === from).map(({ id }) => id)
  const options = (choices: { id: string; words: string }[]) =>
    choices.map(({ id, words }) => ({ value: id, label: <span className="wrap-anywhere">{words}</span> }))
  return (
    <Form action={changeYouSaid} school={school}>
      <Kept page={page} />
      {page.yousaid.length > 0 ? (
        <TickBoxes
          name="yousaid"
          label="From “You said, we did”"
          hint="What is published there, word for word."
          optional
          options={options(page.yousaid)}
          defaultValue={chosen('yousaid')}
        />
      ) : (
        <Note className="mb-3">
          Nothing is published under <a href={`/${school}/concerns/you-said`}>“You said, we did”</a> yet.
        </Note>
      )}
      {page.ideas.length > 0 ? (
        <TickBoxes
          name="ideas"
          label="From ideas with a result"
          hint="You word them anew for the page."
          optional
          options={options(page.ideas)}
          defaultValue={chosen('idea')}
        />
      ) : (
        <Note className="mb-3">
          No idea has a result yet. <a href={`/${school}/ideas`}>The ideas</a>
        </Note>
      )}
      <Button look="quiet">Keep the draft</Button>
    </Form>
  )
}
