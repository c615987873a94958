import { saveFigures } from '@/lib/measures/figures-commands'
import { acceptFigures, bringFigures } from '@/lib/measures/figures-import-commands'
import { previewImport } from '@/lib/measures/figures-import-queries'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import type { Day } from './calendar'
import { shuffled } from './chance'
import { everybodyOf, whoTakesPart } from './evaluation'
import { type Invented, inventByGroup, inventFigures } from './figures'
import { partakers } from './sessions'
import type { FiguresStory } from './story'
import type { Happens, Strand, Told } from './told'

/** Pupils' figures: a few are typed, a class comes in as a spreadsheet. */
export function figuresOf(strand: Strand): Happens[] {
  return strand.activity.outcomes.flatMap(({ figures }, i) => {
    if (!figures) return []
    const first = strand.at(figures.before, `17:0${i}`, (told) => bringIn(told, strand, i, figures, 'before'))
    const { after } = figures
    if (!after) return [first]
    return [first, strand.at(after, `17:1${i}`, (told) => bringIn(told, strand, i, figures, 'after'))]
  })
}

const MOST_TYPED = 12

async function bringIn(
  told: Told,
  strand: Strand,
  i: number,
  story: FiguresStory,
  wave: 'before' | 'after',
): Promise<void> {
  const viewer = told.viewer(strand.activity.by)
  const { key } = strand.activity
  const place = { activityId: strand.activityId(told), outcomeId: told.id('outcome', key, String(i)) }
  const measure = await measureOf(viewer, place.outcomeId)
  const name = `${key} ${i}`
  const { plan } = strand.activity
  const first = inventFigures(name, plan ? everybodyOf(strand).sort() : whose(strand, story), story, measure)
  const figures =
    plan && wave === 'after'
      ? inventByGroup(name, first, await whoTakesPart(viewer, place.activityId), story, plan.others, measure)
      : first
  const day = strand.on(story[wave] as Day)
  if (wave === 'before' && figures.length <= MOST_TYPED) await typeFirst(viewer, place, figures, day)
  else await bringSpreadsheet(viewer, place, figures, { wave, day, measure: measure.name })
}

function whose(strand: Strand, { pupils }: FiguresStory): string[] {
  const all = partakers(strand).map(({ reference }) => reference)
  return shuffled(all, `${strand.activity.key} figures`, (reference) => reference)
    .slice(0, pupils)
    .sort()
}

type Place = { activityId: string; outcomeId: string }

function typeFirst(viewer: Viewer, place: Place, figures: Invented[], day: string) {
  return saveFigures(viewer, {
    ...place,
    pupils: [],
    added: figures.map(({ reference, before }, row) => ({
      row,
      reference,
      before: String(before),
      after: '',
    })),
    dates: { before: { is: day, was: null }, after: { is: null, was: null } },
    addPupils: false,
    keepMine: false,
    lay: '',
    page: 1,
  })
}

async function bringSpreadsheet(
  viewer: Viewer,
  place: Place,
  figures: Invented[],
  { wave, day, measure }: { wave: 'before' | 'after'; day: string; measure: string },
): Promise<void> {
  const heading = wave === 'before' ? 'Before' : 'After'
  const rows = figures.map((figure) => `${figure.reference},${figure[wave] ?? 'NA'}`)
  const text = [`Pupil,${heading}`, ...rows].join('\r\n')
  const file = new File([text], `${measure}, ${heading.toLowerCase()} (invented).csv`)
  const draft = await bringFigures(viewer, { ...place, file, pasted: '' })
  const dates = { beforeOn: wave === 'before' ? day : null, afterOn: wave === 'after' ? day : null }
  const seen = (await previewImport(viewer, place, draft, dates))?.preview?.read?.digest ?? ''
  const { written } = await acceptFigures(viewer, {
    ...place,
    ...dates,
    draft,
    seen,
    sheet: 0,
    press: 'accept',
    namesNobody: false,
  })
  if (!written) throw new Error(`${measure}: the figures were not taken.`)
}

function measureOf(viewer: Viewer, id: string) {
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const { measure } = await tx.outcome.findFirstOrThrow({
      where: { schoolId, id },
      select: { measure: { select: { name: true, minimum: true, maximum: true, decimals: true } } },
      relationLoadStrategy: 'join',
    })
    if (!measure) throw new Error('An outcome of the story has no measure.')
    return measure
  })
}
