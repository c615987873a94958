import { Hidden, TextArea } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import type { WholePage } from '@/lib/ideas/page-queries'
import { wordItem } from '../../actions'

/** The words that ideas have on the page, to be made such that nobody is recognised. */
export function ItemWords({ school, page }: { school: string; page: WholePage }) {
  return page.preview.shown.items
    .filter(({ from }) => from === 'idea')
    .map(({ id, said, did }) => (
      <Form key={id} action={wordItem} school={school} className="print:hidden">
        <Hidden name="id" value={page.id} />
        <Hidden name="version" value={page.version} />
        <Hidden name="ideaId" value={id} />
        <Folded summary={<>Word it anew: “{inShort(said)}”</>}>
          <TextArea
            name="said"
            label="You said"
            hint="So that nobody can be recognised. The idea itself stays in its parent’s own words."
            rows={3}
            defaultValue={said}
          />
          <TextArea name="did" label="We did" rows={3} defaultValue={did} />
          <Button look="quiet">Keep the words</Button>
        </Folded>
      </Form>
    ))
}

const inShort = (text: string) => (text.length > 50 ? `${text.slice(0, 47).trimEnd()}…` : text)
