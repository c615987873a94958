import type { PackContents } from '@/lib/conversation/contents'
import { footnotesOf } from '@/lib/conversation/front'
import { PackAppendix } from './pack-appendix'
import { PackFront } from './pack-front'

/** What a pack says, to be read and printed: two sides and an appendix. The same for a visitor and for the school. */
export function PackSheets({ contents }: { contents: PackContents }) {
  const notes = footnotesOf(contents)
  return (
    <div className="pack">
      <PackFront contents={contents} notes={notes} />
      <PackAppendix contents={contents} notes={notes} />
    </div>
  )
}
