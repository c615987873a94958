import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '../platform/viewer'
import { MEASURE_LIBRARY } from './library'
import type { Scale } from './measure'
import { listMeasures } from './queries'
import type { startInAddress } from './schema'

type Start = {
  /** The name of what it starts from. */
  like: string
  /** Another measure has that name already. */
  isNameTaken: boolean
  libraryKey: string | null
  scale: Scale
  looks: { decimals: number; reliability: number | null }
}

/** What a new measure starts from: a library entry, or one of the school's own measures. Null for an empty form. */
export async function getStart(
  viewer: Viewer,
  asked: z.output<typeof startInAddress>,
): Promise<Start | null> {
  if (!asked.library && !asked.from) return null
  const measures = (await listMeasures(viewer)) ?? []
  const shipped = MEASURE_LIBRARY.find(({ libraryKey }) => libraryKey === asked.library)
  const source = shipped ?? measures.find(({ id }) => id === asked.from)
  if (!source) return null
  const { name, unit, direction, type, minimum, maximum, decimals } = source
  return {
    like: name,
    isNameTaken: measures.some((measure) => measure.name.toLowerCase() === name.toLowerCase()),
    libraryKey: source.libraryKey,
    scale: {
      unit,
      direction,
      type,
      minimum,
      maximum,
      about: source.about ?? 'pupils',
      publishedSd: source.publishedSd ?? null,
    },
    looks: { decimals, reliability: source.reliability ?? null },
  }
}
