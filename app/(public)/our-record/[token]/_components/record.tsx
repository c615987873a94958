import { Card } from '@/components/ui/card'
import type { ByLink } from '@/lib/concerns/by-link'
import type { ParentSentence } from '@/lib/concerns/parent-record'

/** In whichever language and direction somebody wrote it. */
const written = 'whitespace-pre-wrap wrap-anywhere'

/** A sentence in the parent's language, with what the school itself calls the thing, which stays in English. */
function Sentence({ says, ours }: ParentSentence) {
  return (
    <>
      {says}
      {ours && (
        <>
          {says && ' '}
          <bdi lang="en-GB">{ours}</bdi>
        </>
      )}
    </>
  )
}

export function WhereItStands({ record: { standing, speech } }: { record: ByLink }) {
  return (
    <Card title={speech.words('record.stands')} id="standing" tone="brand" className="mt-6">
      {standing.map(({ says, ours }) => (
        <p key={`${says}${ours}`} className="mt-1">
          <Sentence says={says} ours={ours} />
        </p>
      ))}
    </Card>
  )
}

export function YourWords({ record: { words, wish, about, speech } }: { record: ByLink }) {
  return (
    <Card title={speech.words('record.said')} id="words" className="mt-6">
      <blockquote dir="auto" className={written}>
        {words}
      </blockquote>
      {wish && (
        <>
          <h3 className="mt-4">{speech.words('record.wish')}</h3>
          <blockquote dir="auto" className={written}>
            {wish}
          </blockquote>
        </>
      )}
      <p className="mt-4">
        <Sentence says={speech.words('record.about')} ours={about} />
      </p>
      <p className="mt-1 text-soft">{speech.words('record.unchanged')}</p>
    </Card>
  )
}

export function WhatHappened({ record: { entries, speech } }: { record: ByLink }) {
  return (
    <Card title={speech.words('record.happened')} id="happened" className="mt-6">
      <ol>
        {entries.map((entry, i) => (
          // Entries have no other name than their place: what is hidden from a parent keeps its id too.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never reordered
          <li key={i} className="border-t border-line py-2 first:border-0">
            <span className="block text-[1.05rem] text-soft">
              {speech.date(entry.on)}
              {entry.by && ` · ${entry.by}`}
            </span>
            <span className={entry.isTheirs ? 'font-bold' : ''}>
              <Sentence says={entry.says} ours={entry.ours} />
            </span>
            {entry.words && (
              <blockquote dir="auto" className={`mt-1 ${written}`}>
                {entry.words}
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
