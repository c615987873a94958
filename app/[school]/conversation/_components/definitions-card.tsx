import { Card } from '@/components/ui/card'
import { KIND_DEFINITIONS } from '@/lib/activities/kind'

/** The two words that are confused most, to begin with. */
export function DefinitionsCard() {
  return (
    <Card title="The two words to begin with" id="words" tone="brand">
      <dl className="grid gap-x-6 gap-y-2 md:grid-cols-2 print:grid-cols-2">
        {(['engagement', 'involvement'] as const).map((kind) => (
          <div key={kind}>
            <dt className="font-bold">{KIND_DEFINITIONS[kind].name}</dt>
            <dd>
              {KIND_DEFINITIONS[kind].definition}{' '}
              <span className="text-soft">{KIND_DEFINITIONS[kind].notThis}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
