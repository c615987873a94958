import { z } from 'zod'

/** What goes into a pack: ids of agreed judgements, activities and evidence of the school. */
export const packChoice = z.object({
  academicYear: z.number().int(),
  judgements: z.array(z.string()),
  activities: z.array(z.string()),
  evidence: z.array(z.string()),
  /** Pictures among the evidence; without them they are left out and listed. */
  withPictures: z.boolean(),
})

export type PackChoice = z.output<typeof packChoice>
