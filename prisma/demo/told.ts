import { inSchool } from '@/lib/platform/database'
import type { IsoDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { type Day, dateOf, momentOf } from './calendar'
import type { Child, Register } from './register'
import type { ActivityStory, SchoolStory } from './story'

/** One thing somebody does, at its moment. What is still to come is not told. */
export type Happens = { at: Date; tell: (told: Told) => Promise<unknown> }

/** What the telling of one school knows of what it has told. */
export class Told {
  readonly viewers = new Map<string, Viewer>()
  readonly ids = new Map<string, string>()
  readonly families = new Map<string, string>()
  readonly measures = new Map<string, string>()

  viewer(key: string): Viewer {
    return known(this.viewers, key)
  }

  id(...words: string[]): string {
    return known(this.ids, words.join(' / '))
  }

  keep(id: string, ...words: string[]): void {
    this.ids.set(words.join(' / '), id)
  }

  family(reference: string): string {
    return known(this.families, reference)
  }

  measure(name: string): string {
    return known(this.measures, name)
  }
}

function known<T>(map: Map<string, T>, key: string): T {
  const found = map.get(key)
  if (found === undefined) throw new Error(`The story speaks of “${key}” before telling it.`)
  return found
}

/** The school a story is told of, and when it is told. */
export type Setting = {
  story: SchoolStory
  register: Register
  years: { last: number; now: number }
  until: Date
}

/** An activity's story with the school it stands in, and how its days are dates. */
export class Strand {
  readonly year: number
  constructor(
    readonly setting: Setting,
    readonly activity: ActivityStory,
  ) {
    this.year = setting.years[activity.year]
  }

  on(day: Day): IsoDate {
    return dateOf(this.year, day)
  }

  at(day: Day, usual: string, tell: Happens['tell']): Happens {
    return { at: momentOf(this.year, day, usual), tell }
  }

  activityId(told: Told): string {
    return told.id('activity', this.activity.key)
  }

  /** Whether Traveller families are asked by then: nobody had noticed that they were not. */
  asks({ household }: Child, day: Day): boolean {
    const { year, week } = this.setting.story.register.noticed
    const noticed = dateOf(this.setting.years[year], `${week} Mon`)
    return !household.isTraveller || this.activity.groups?.includes('traveller') || this.on(day) >= noticed
  }
}

/** The version the activity has now: what its page would send back. */
export function versionOf(viewer: Viewer, id: string): Promise<number> {
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const { version } = await tx.activity.findFirstOrThrow({
      where: { schoolId, id },
      select: { version: true },
    })
    return version
  })
}
