import type { Procedure } from '@/lib/concerns/procedure'
import { beyondItsName, clockWords, handledBy } from '@/lib/concerns/procedure-words'

/** The stages of a procedure in order: who handles each, and by when. */
export function StagesList({ procedure }: { procedure: Procedure }) {
  return (
    <ol aria-label={`Stages of ${procedure.name}`}>
      {procedure.stages.map((stage) => (
        <li key={stage.number} className="border-t border-line py-2">
          <span className="font-bold">{stage.name}</span>{' '}
          <span className="text-soft">{beyondItsName(stage)}</span>
          <span className="block">{handledBy(stage)}.</span>
          <span className="block">
            To acknowledge: {clockWords(stage.acknowledge)}. To answer: {clockWords(stage.answer)}.
          </span>
          {stage.notes && <span className="block text-soft">{stage.notes}</span>}
        </li>
      ))}
    </ol>
  )
}
