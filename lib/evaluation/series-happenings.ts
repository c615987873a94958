import { BESIDE_NAMES, type Beside, weekInWords, weeksCounted } from './series'

type Detail = Record<string, unknown>

/** What happened to an outcome's weekly figures, for a timeline: to be read after the person's name. */
export const SERIES_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'weeks.saved': (detail) => {
    const own = changed(detail.added, detail.changed)
    const other = changed(detail.addedBeside, detail.changedBeside)
    const parts = [own, other && `of ${besideName(detail.beside)}: ${other}`].filter(Boolean)
    return `brought in weekly figures of ${detail.measure}: ${parts.join('; ')}`
  },
  'weeks.removed': ({ measure, removed, from, to, removedBeside }) => {
    const whose = removedBeside ? ` of ${besideName(removedBeside)}` : ''
    const weeks = `took ${weeksCounted(Number(removed))}${whose} out of the weekly figures of ${measure}`
    return from === to
      ? `${weeks}: ${weekInWords(String(from))}`
      : `${weeks}, from ${weekInWords(String(from))} to ${weekInWords(String(to))}`
  },
}

const besideName = (beside: unknown) => BESIDE_NAMES[beside as Beside] ?? 'those beside them'

/** "20 weeks added and 2 changed"; empty when nothing was. */
function changed(added: unknown, corrected: unknown): string {
  const [more, other] = [Number(added) || 0, Number(corrected) || 0]
  if (more === 0) return other === 0 ? '' : `${weeksCounted(other)} changed`
  return `${weeksCounted(more)} added${other > 0 ? ` and ${other.toLocaleString('en-GB')} changed` : ''}`
}
