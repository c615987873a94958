import { z } from 'zod'
import { DECISIONS, type Decision } from './sections'

/** Whether names of those who work in the school are shown; in the address of the page, so that it can be looked at both ways. */
export const staffChoice = z.enum(['masked', 'shown']).catch('masked')

const MOST_FURTHER = 200

/** The name of the field that decides on one text. */
export const decisionField = (key: string) => `choice.${key}`

/** What the form of the review sends. */
export const handOverForm = z
  .looseObject({ staff: staffChoice, further: z.string().max(10_000).catch('') })
  .transform(({ staff, further, ...sent }) => ({
    isStaffMasked: staff === 'masked',
    further: further
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .slice(0, MOST_FURTHER),
    decisions: new Map(
      Object.entries(sent).flatMap(([name, value]): [string, Decision][] => {
        const decision = DECISIONS.find((one) => one === value)
        return name.startsWith('choice.') && decision ? [[name.slice('choice.'.length), decision]] : []
      }),
    ),
  }))

export type HandOver = z.output<typeof handOverForm> & { familyId: string }
