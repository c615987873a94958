import { z } from 'zod'

/**
 * The only reader of the process's environment. Read once, at first use, and refused with a sentence
 * that says what to set.
 */
const schema = z.object({
  DATABASE_APP_URL: z
    .string()
    .min(1, 'Set DATABASE_APP_URL to the address of the database, for the role alongside_app.'),
  ALONGSIDE_SECRET: z.string().min(32, 'Set ALONGSIDE_SECRET to at least 32 random characters.'),
  ALONGSIDE_URL: z
    .url('Set ALONGSIDE_URL to the address people open, such as https://alongside.example.')
    .default('http://localhost:3000'),
  ALONGSIDE_DATA: z.string().default('.data'),
  ALONGSIDE_MODE: z.enum(['demonstration', 'school']).default('school'),
})

export type Env = z.output<typeof schema>

let read: Env | undefined

/** @throws Error naming every variable that is missing or wrong. */
export function env(): Env {
  if (read) return read
  const parsed = schema.safeParse(process.env)
  if (!parsed.success) throw new Error(parsed.error.issues.map((i) => i.message).join(' '))
  read = parsed.data
  return read
}
