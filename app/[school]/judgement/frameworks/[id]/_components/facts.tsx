import { Card } from '@/components/ui/card'
import type { FrameworkPage } from '@/lib/judgement/framework-queries'
import { checkedInWords, RULE_NAMES, RULE_WORDS } from '@/lib/judgement/framework-words'

/** Whose words an edition has, how far they were checked, and how it comes to a grade. */
export function Facts({ framework }: { framework: FrameworkPage }) {
  const { source, sourceUrl, note, rule, scale } = framework
  return (
    <Card title="What it is" id="facts" className="mb-5">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
        <dt className="font-bold">Source</dt>
        <dd className="wrap-anywhere">
          {source}
          {sourceUrl && (
            <>
              {' '}
              <a href={sourceUrl} rel="noreferrer">
                {sourceUrl}
              </a>
            </>
          )}
        </dd>
        <dt className="font-bold">Its words</dt>
        <dd>{checkedInWords(framework)}</dd>
        <dt className="font-bold">Its rule</dt>
        <dd>
          {RULE_NAMES[rule]}. {RULE_WORDS[rule]}
        </dd>
        {scale.length > 0 && (
          <>
            <dt className="font-bold">Grades</dt>
            <dd>{scale.map(({ name }) => name).join(', ')}</dd>
          </>
        )}
        {note && (
          <>
            <dt className="font-bold">To know</dt>
            <dd className="whitespace-pre-line">{note}</dd>
          </>
        )}
      </dl>
    </Card>
  )
}
