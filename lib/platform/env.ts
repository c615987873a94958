import { z } from 'zod'
import { type MailSettings, readMailSettings } from './mail-settings.mjs'
import { type ProviderSettings, readProviders } from './sign-in-settings.mjs'
import { readStoreSettings, type StoreSettings } from './store-settings.mjs'

const text = (min: number, set: string) => z.string({ error: set }).min(min, set)

/**
 * The only reader of the process's environment. Read once, at first use, and refused with a sentence
 * that says what to set.
 */
const schema = z.object({
  DATABASE_APP_URL: text(
    1,
    'Set DATABASE_APP_URL to the address of the database, for the role alongside_app.',
  ),
  ALONGSIDE_SECRET: text(32, 'Set ALONGSIDE_SECRET to at least 32 random characters.'),
  ALONGSIDE_URL: z
    .url('Set ALONGSIDE_URL to the address people open, such as https://alongside.example.')
    .default('http://localhost:3000'),
  ALONGSIDE_DATA: z.string().default('.data'),
  ALONGSIDE_TRUSTED_PROXIES: z.coerce
    .number('Set ALONGSIDE_TRUSTED_PROXIES to how many proxies of your own stand in front: 0, 1, 2…')
    .int()
    .min(0)
    .max(9)
    .default(0),
  ALONGSIDE_MODE: z.enum(['demonstration', 'school']).default('school'),
  /** Whether the log has a line for each request, or only what goes wrong. */
  ALONGSIDE_LOG: z
    .enum(['requests', 'problems'], 'Set ALONGSIDE_LOG to requests or problems.')
    .default('problems'),
  /** With which word the counts at /metrics are read; without one there is no such page. */
  METRICS_TOKEN: z
    .union([z.literal(''), text(16, 'Set METRICS_TOKEN to at least 16 characters, or leave it out.')])
    .default(''),
  /** Poolers before PgBouncer 1.21 know no named statements where each transaction may get another connection. */
  DATABASE_STATEMENTS: z
    .enum(['named', 'unnamed'], 'Set DATABASE_STATEMENTS to named or unnamed.')
    .default('named'),
  NODE_ENV: z.string().default('production'),
})

type Env = z.output<typeof schema> & {
  /** How e-mail leaves; null when it is not switched on, and in a demonstration, where anybody may come in. */
  mail: MailSettings | null
  /** With which providers people may sign in; with none in a demonstration. */
  providers: ProviderSettings[]
  /** Where files are kept; a demonstration's always in its folder. */
  store: StoreSettings
}

let read: Env | undefined

/** @throws Error naming every variable that is missing or wrong. */
export function env(): Env {
  if (read) return read
  const parsed = schema.safeParse(process.env)
  if (!parsed.success) throw new Error(parsed.error.issues.map((i) => i.message).join(' '))
  const mail = readMailSettings(process.env)
  const providers = readProviders(process.env)
  const store = readStoreSettings(process.env)
  const isSchool = parsed.data.ALONGSIDE_MODE === 'school'
  read = {
    ...parsed.data,
    mail: isSchool ? mail : null,
    providers: isSchool ? providers : [],
    store: isSchool ? store : { keptIn: 'folder', s3: null },
  }
  return read
}

/** For tests, which change a variable in between. */
export function readEnvAgain(): void {
  read = undefined
}
