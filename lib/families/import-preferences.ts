import { writeInNamed } from '../door/preference-answer'
import { sameText } from '../intake/table'
import type { Change, RegisterNow } from './import-plan'
import type { FamilyRow } from './import-rows'
import { choicesInWords } from './preference-words'

/** What a list says of how a family likes to be reached. Empty lists and null say nothing. */
export type SaidPreference = { channels: string[]; times: string[]; writeIn: string | null; needs: string[] }

/** The same as it stands in the register. */
export type PreferenceNow = SaidPreference & { version: number }

/** As it will be. `version` is the one that stands there now, and 0 where there is none. */
export type ImportedPreference = PreferenceNow & { reference: string; changes: Change[] }

const NONE: PreferenceNow = { version: 0, channels: [], times: [], writeIn: null, needs: [] }

export const saysNothing = ({ channels, times, writeIn, needs }: SaidPreference) =>
  channels.length === 0 && times.length === 0 && writeIn === null && needs.length === 0

/**
 * What a list would change about how families like to be reached. What its rows say of one family is put together; of two
 * languages to write in the first is taken. A blank cell says nothing, so nothing is taken away.
 *
 * @param referenceOf how the register spells a reference
 */
export function planPreferences(
  rows: readonly FamilyRow[],
  register: RegisterNow,
  referenceOf: (reference: string) => string,
): ImportedPreference[] {
  const known = new Map(register.families.map((family) => [sameText(family.reference), family.preference]))
  const said = new Map<string, SaidPreference & { reference: string }>()
  for (const { familyRef, preference } of rows) {
    if (!familyRef || saysNothing(preference)) continue
    const before = said.get(sameText(familyRef))
    said.set(sameText(familyRef), {
      reference: referenceOf(familyRef),
      channels: together(before?.channels, preference.channels),
      times: together(before?.times, preference.times),
      writeIn: before?.writeIn ?? preference.writeIn,
      needs: together(before?.needs, preference.needs),
    })
  }
  return [...said].flatMap(([key, { reference, ...says }]) => {
    const now = known.get(key) ?? NONE
    const is = {
      version: now.version,
      channels: says.channels.length > 0 ? says.channels : now.channels,
      times: says.times.length > 0 ? says.times : now.times,
      writeIn: says.writeIn ?? now.writeIn,
      needs: says.needs.length > 0 ? says.needs : now.needs,
    }
    const [from, to] = [inWords(now), inWords(is)]
    const changes = Object.keys(to).flatMap((field) => {
      const change = { field, from: from[field] ?? '', to: to[field] ?? '' }
      return change.from === change.to ? [] : [change]
    })
    return changes.length > 0 ? [{ ...is, reference, changes }] : []
  })
}

const together = (before: string[] = [], more: string[]) => [...new Set([...before, ...more])]

function inWords({ channels, times, writeIn, needs }: SaidPreference): Record<string, string> {
  return {
    channels: choicesInWords('channels', channels.toSorted()),
    times: choicesInWords('times', times.toSorted()),
    writeIn: writeIn ? writeInNamed(writeIn) : '',
    needs: choicesInWords('needs', needs.toSorted()),
  }
}
