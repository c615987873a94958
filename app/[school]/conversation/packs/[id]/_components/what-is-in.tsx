import { Card, Chip } from '@/components/ui/card'
import type { WholePack } from '@/lib/conversation/pack-queries'
import { termInWords } from '@/lib/judgement/terms'
import { shortDate } from '@/lib/platform/dates'

/** What goes into it as the records stand now. */
export function WhatIsIn({ pack: { now } }: { pack: WholePack }) {
  const { judgements, claims, evidence } = now
  return (
    <Card title="What is in it" id="in-it">
      <p>{now.finding.text}</p>
      <h3 className="mt-4">Judgements ({judgements.length})</h3>
      {judgements.length === 0 ? (
        <p className="text-soft">None is agreed and chosen.</p>
      ) : (
        <ul className="lines">
          {judgements.map((judged) => (
            <li key={judged.id}>
              {judged.area.name}, {judged.framework.name}
              {judged.grade && `: ${judged.grade}`}
              <span className="block text-soft">
                {termInWords(judged)}
                {judged.isSuperseded && ', a later one has taken its place'}
              </span>
            </li>
          ))}
        </ul>
      )}
      <h3 className="mt-4">What may be said ({claims.length})</h3>
      {claims.length === 0 ? (
        <p className="text-soft">No activity is chosen.</p>
      ) : (
        <ul className="lines">
          {claims.map(({ activityId, title, stepLabel, sentence }) => (
            <li key={activityId}>
              <strong>{title}</strong> <Chip>{stepLabel}</Chip>
              <span className="block">{sentence}</span>
            </li>
          ))}
        </ul>
      )}
      <h3 className="mt-4">Evidence ({evidence.length})</h3>
      {evidence.length === 0 ? (
        <p className="text-soft">None is chosen that may be shown.</p>
      ) : (
        <ul className="lines">
          {evidence.map(({ id, label, title, datedOn, supports }) => (
            <li key={id}>
              {label} {title}
              <span className="block text-soft">
                {[shortDate(datedOn), ...supports.map((one) => one.title)].join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
