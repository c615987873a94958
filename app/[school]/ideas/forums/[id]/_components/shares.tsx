import { Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { isFew, isUnheard, type Share, type SpeaksFor } from '@/lib/ideas/speaks-for'

/** The numbers behind the sentences: who sits in the forum beside who is at the school. */
export function Shares({ speaks }: { speaks: SpeaksFor }) {
  const { all, years, groups, otherLanguage } = speaks
  const rows = [all, ...years, ...groups, otherLanguage].filter(({ atSchool }) => atSchool > 0)
  return (
    <details className="mt-3">
      <summary className="inline-flex min-h-11 items-center text-brand underline">
        Who sits in it, beside who is at the school
      </summary>
      <Table
        caption="Families in the forum and at the school"
        columns={[
          { title: 'Families' },
          { title: 'In the forum', isNumber: true },
          { title: 'At the school', isNumber: true },
          { title: 'Share' },
        ]}
        rows={rows.map((row) => ({
          key: row.key,
          cells: [row.name, row.inForum, row.atSchool, row === all ? '' : shareInWords(row, speaks)],
        }))}
      />
      <Note>A family counts in each year group and group it has a pupil in. No names are kept.</Note>
    </details>
  )
}

function shareInWords(row: Share, speaks: SpeaksFor): string {
  if (isUnheard(row)) return 'Nobody'
  return isFew(row, speaks) ? 'Fewer than half its share' : ''
}
