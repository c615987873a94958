import { Card } from '@/components/ui/card'
import type { ByLink } from '@/lib/concerns/by-link'
import type { ParentEntry } from '@/lib/concerns/parent-entries'
import { longDate } from '@/lib/platform/dates'

/** In whichever language and direction somebody wrote it. */
const words = 'whitespace-pre-wrap wrap-anywhere'

export function WhereItStands({ record }: { record: ByLink }) {
  return (
    <Card title="Where it stands" id="standing" tone="brand" className="mt-6">
      {record.standing.map((sentence) => (
        <p key={sentence} className="mt-1">
          {sentence}
        </p>
      ))}
    </Card>
  )
}

export function YourWords({ record }: { record: ByLink }) {
  return (
    <Card title="What you said" id="words" className="mt-6">
      <blockquote dir="auto" className={words}>
        {record.words}
      </blockquote>
      {record.wish && (
        <>
          <h3 className="mt-4">What you would like to happen</h3>
          <blockquote dir="auto" className={words}>
            {record.wish}
          </blockquote>
        </>
      )}
      <p className="mt-4">What we took it to be about: {record.about}.</p>
      <p className="mt-1 text-soft">Your words stay as they were written down. Nobody changes them.</p>
    </Card>
  )
}

export function WhatHappened({ entries }: { entries: ParentEntry[] }) {
  return (
    <Card title="What has happened" id="happened" className="mt-6">
      <ol>
        {entries.map((entry, i) => (
          // Entries have no other name than their place: what is hidden from a parent keeps its id too.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never reordered
          <li key={i} className="border-t border-line py-2 first:border-0">
            <span className="block text-[1.05rem] text-soft">{longDate(entry.on)}</span>
            <span className={entry.isTheirs ? 'font-bold' : ''}>{entry.title}</span>
            {entry.words && (
              <blockquote dir="auto" className={`mt-1 ${words}`}>
                {entry.words}
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
