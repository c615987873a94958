import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import type { WholePage } from '@/lib/ideas/page-queries'
import { saySame } from '@/lib/ideas/published'
import { withdraw } from '../../actions'

/** Where a published page stands, whether its sources have changed since, and how to take it away. */
export function Address({ school, page }: { school: string; page: WholePage }) {
  const hasChanged = page.shown !== null && !saySame(page.shown, page.preview.shown)
  return (
    <Card title="Its address" id="address" tone={hasChanged ? 'next' : 'plain'} className="mb-5 print:hidden">
      {page.address ? (
        <>
          <p className="mb-3 wrap-anywhere">{page.address}</p>
          <p className="mb-3 flex flex-wrap gap-3">
            <ButtonLink href={page.address}>Open it, to read or print</ButtonLink>
            <CopyButton text={page.address} />
          </p>
        </>
      ) : (
        <p className="mb-3">
          Its address was made before this installation’s secret was changed, and cannot be shown again.
          Withdraw it and publish it anew for another.
        </p>
      )}
      {hasChanged && (
        <p className="mb-3">
          <b>What it rests on has changed since.</b> It still says what was checked then. Withdraw it, look at
          it again, and publish it anew.
        </p>
      )}
      <Form action={withdraw} school={school}>
        <Hidden name="id" value={page.id} />
        <Hidden name="version" value={page.version} />
        <Button look="danger">Withdraw it</Button>
      </Form>
    </Card>
  )
}
