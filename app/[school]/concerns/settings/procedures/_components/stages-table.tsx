import { Table } from '@/components/ui/table'
import type { Procedure } from '@/lib/concerns/procedure'
import { clockWords, handledBy } from '@/lib/concerns/procedure-words'

/** The stages of a procedure in order: who handles each, and by when. */
export function StagesTable({ procedure }: { procedure: Procedure }) {
  return (
    <Table
      caption={`Stages of ${procedure.name}`}
      columns={[
        { title: 'Stage' },
        { title: 'Who handles it' },
        { title: 'Acknowledge in' },
        { title: 'Answer in' },
      ]}
      rows={procedure.stages.map((stage) => ({
        key: String(stage.number),
        cells: [
          <span key="name">
            {stage.name}
            <span className="block font-normal text-soft">
              {[stage.isFormal ? 'Formal' : 'Informal', stage.needsWriting ? 'in writing' : '', stage.notes]
                .filter(Boolean)
                .join('. ')}
            </span>
          </span>,
          handledBy(stage),
          clockWords(stage.acknowledge),
          clockWords(stage.answer),
        ],
      }))}
    />
  )
}
