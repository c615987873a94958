import type { ReactNode } from 'react'
import type { PackContents } from '@/lib/conversation/contents'
import { footnotesOf } from '@/lib/conversation/front'
import { PackAppendix } from './pack-appendix'
import { PackFront } from './pack-front'

type Props = {
  contents: PackContents
  /** The pictures; none on a visitor's page, to which no file is given. */
  pictures?: ReactNode
}

/** What a pack says, to be read and printed: two sides and an appendix. The same for a visitor and for the school. */
export function PackSheets({ contents, pictures }: Props) {
  const notes = footnotesOf(contents)
  return (
    <div className="pack">
      <PackFront contents={contents} notes={notes} />
      <PackAppendix contents={contents} notes={notes} pictures={pictures} />
    </div>
  )
}
