import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { WholePack } from '@/lib/conversation/pack-queries'
import { build } from '../../actions'

/** What to do next: build it, or build it again. */
export function BuildCard({ school, pack }: { school: string; pack: WholePack }) {
  const { built, isOlder, now } = pack
  if (built && !isOlder) return null
  const isEmpty = now.judgements.length + now.claims.length + now.evidence.length === 0
  return (
    <Card tone="next" className="mb-5">
      <p className="mb-3">
        {built
          ? 'What is printed and what visitors read is as it was built. Build it again to bring it up to date.'
          : isEmpty
            ? 'Nothing that may be shown is chosen yet. Choose first; the year’s numbers stand in it in any case.'
            : 'What stands below goes into it. Build it when it says what you want to say.'}
      </p>
      <Form action={build} school={school}>
        <Hidden name="id" value={pack.id} />
        <Hidden name="version" value={pack.version} />
        <Button>{built ? 'Build it again' : 'Build it'}</Button>
      </Form>
    </Card>
  )
}
