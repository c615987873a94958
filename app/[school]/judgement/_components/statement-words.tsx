import { Note } from '@/components/ui/card'

/** A statement as the framework says it: in quotation marks where the words are the source's own, and whose they are. */
export function StatementWords({
  statement: { words, source, isQuoted },
}: {
  statement: { words: string; source: string | null; isQuoted: boolean }
}) {
  return (
    <>
      {isQuoted ? <blockquote>{words}</blockquote> : <p>{words}</p>}
      {source && <Note>{source}</Note>}
    </>
  )
}
