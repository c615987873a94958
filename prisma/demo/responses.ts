import { addResponse, withdrawConsent } from '@/lib/activities/response-commands'
import type { AddResponse } from '@/lib/activities/response-schema'
import { partakers, timeOfRecord } from './sessions'
import type { SaidStory } from './story'
import type { Happens, Strand, Told } from './told'

/** What parents and carers said and did, written down on the day. */
export function responsesOf(strand: Strand): Happens[] {
  return (strand.activity.said ?? []).flatMap((said, i) => {
    const by = said.by ?? strand.activity.by
    const added = strand.at(said.on, timeOfRecord(strand, said.on, 10 + i), async (told) => {
      const id = await addResponse(told.viewer(by), asTyped(told, strand, said))
      told.keep(id, 'response', strand.activity.key, String(i))
    })
    if (!('words' in said) || !said.withdrawn) return [added]
    const withdrawn = strand.at(said.withdrawn, '08:50', (told) =>
      withdrawConsent(told.viewer(by), {
        activityId: strand.activityId(told),
        responseId: told.id('response', strand.activity.key, String(i)),
        version: 1,
      }),
    )
    return [added, withdrawn]
  })
}

function asTyped(told: Told, strand: Strand, said: SaidStory): AddResponse {
  const about = { activityId: strand.activityId(told), saidOn: strand.on(said.on), sessionId: null }
  if ('words' in said) {
    const { words, source, consent } = said
    return { ...about, kind: 'quotation', words, source, consent }
  }
  if ('question' in said) {
    const { question, scale: scaleMax, low: lowWord, high: highWord, answers } = said
    return { ...about, kind: 'questions', question, scaleMax, lowWord, highWord, answers }
  }
  const families = new Set(partakers(strand).map(({ household }) => household))
  const ofCount = said.of && families.size
  return { ...about, kind: 'at_home', what: said.atHome, doneCount: said.done, ofCount }
}
