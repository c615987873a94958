import { CellInput } from '@/components/form/cell-input'
import { Hidden } from '@/components/form/fields'
import { Table } from '@/components/ui/table'
import { cellText, type Wave } from '@/lib/measures/figures'
import type { FigureLine } from '@/lib/measures/figures-queries'
import { fieldOf } from '@/lib/measures/figures-schema'

const COLUMNS = [{ title: 'Pupil' }, { title: 'Before', isNumber: true }, { title: 'After', isNumber: true }]

/** The figures as they are, pupil by pupil. */
export function FiguresTable({ lines, school }: { lines: FigureLine[]; school: string }) {
  return <Lines lines={lines} school={school} cell={(line, wave) => textOf(line, wave) || 'none'} />
}

/** The same to be typed over, and with it what stood there, so that nobody's change is lost unseen. */
export function TypedTable({ lines, school }: { lines: FigureLine[]; school: string }) {
  if (lines.length === 0) return null
  const seen = lines.map((line) => [line.pupilId, [textOf(line, 'before'), textOf(line, 'after')]])
  return (
    <>
      <Hidden name="seen" value={JSON.stringify(Object.fromEntries(seen))} />
      <Lines
        lines={lines}
        school={school}
        cell={(line, wave) => (
          <CellInput
            name={fieldOf(wave, line.pupilId)}
            label={`${line.reference}, ${wave}`}
            defaultValue={textOf(line, wave)}
            inputMode="decimal"
          />
        )}
      />
    </>
  )
}

function Lines({
  lines,
  school,
  cell,
}: {
  lines: FigureLine[]
  school: string
  cell: (line: FigureLine, wave: Wave) => React.ReactNode
}) {
  return (
    <Table
      caption="Each pupil’s figures before and after"
      columns={COLUMNS}
      rows={lines.map((line) => ({
        key: line.pupilId,
        cells: [
          <span key="pupil">
            <a href={`/${school}/families/pupils/${line.pupilId}`} className="inline-block py-2">
              {line.reference}
            </a>
            <span className="text-[0.95rem] text-soft"> {about(line)}</span>
          </span>,
          cell(line, 'before'),
          cell(line, 'after'),
        ],
      }))}
    />
  )
}

/** "Year 3, Oak, has left"; nothing where nothing is known. */
function about({ yearGroup, className, left }: FigureLine): string {
  return [yearGroup, className, left && 'has left'].filter(Boolean).join(', ')
}

function textOf(line: FigureLine, wave: Wave): string {
  return cellText(line[wave]?.value ?? (line[wave] ? null : undefined))
}
