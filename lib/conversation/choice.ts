import { z } from 'zod'

/** What goes into a pack: ids of agreed judgements, activities and evidence of the school. */
export const packChoice = z.object({
  academicYear: z.number().int(),
  judgements: z.array(z.string()),
  activities: z.array(z.string()),
  evidence: z.array(z.string()),
  /** Pictures and recordings among the evidence; without them they are left out and listed. */
  withPictures: z.boolean(),
})

export type PackChoice = z.output<typeof packChoice>

/** The most pieces of evidence in one pack: more than anybody reads in a conversation. */
export const MOST_EVIDENCE = 200
