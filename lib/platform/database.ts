import 'server-only'
import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'
import { env } from './env'
import { watchPool } from './metrics'
import type { Viewer } from './viewer'

export type Tx = Prisma.TransactionClient

/** What the row-level security policies look at. Local to one transaction, so nothing is left on the connection. */
export type Keys = {
  /** The school whose rows may be seen and written. */
  school?: string
  /** The person whose own account and memberships may be seen. */
  person?: string
  /** The e-mail somebody signs in with: opens that one account. */
  email?: string
  /** The hash of a link's token: opens that one invitation or reset. */
  token?: string
  /** Looks for work that waits, in whichever school: opens jobs that have not ended, and nothing else. */
  worker?: boolean
  /** Tidies up in all schools: opens what is past its days in the bins, and the ids of the schools, for reading. */
  sweep?: boolean
  /**
   * Opens more cases of the school than its person may see. 'counted': all but those they are named in, for figures that
   * hide small numbers. 'all': every one, for what is done on nobody's behalf. Without it the database hides what it must.
   */
  cases?: 'counted' | 'all'
}

/** Statements of which each connection keeps the plan: more than the pages have, and few enough for any server. */
const MOST_NAMED = 300
const names = new Map<string, string>()

/**
 * A name by which a connection knows a statement again, so that the server does not plan it for every page: made of its
 * words, so that it means the same to every process. No name for what comes after the first few hundred, because lists of
 * any length in a condition would go on for ever.
 */
function statementName(sql: string): string | undefined {
  const known = names.get(sql)
  if (known || names.size >= MOST_NAMED) return known
  const name = createHash('sha256').update(sql).digest('hex').slice(0, 32)
  names.set(sql, name)
  return name
}

const kept = globalThis as unknown as { alongsideDatabase?: PrismaClient }

/** The one Prisma client, as the role alongside_app. Not exported: tables are reached through a transaction that holds keys. */
function client(): PrismaClient {
  kept.alongsideDatabase ??= makeClient()
  return kept.alongsideDatabase
}

function makeClient(): PrismaClient {
  const pool = new Pool({
    connectionString: env().DATABASE_APP_URL,
    max: 10,
    connectionTimeoutMillis: 10_000,
  })
  watchPool(pool)
  const statementNameGenerator =
    env().DATABASE_STATEMENTS === 'named'
      ? ({ sql }: { sql: string }) => statementName(sql) as string
      : undefined
  return new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator, disposeExternalPool: true }),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  })
}

/**
 * One transaction with exactly these keys in hand. Everything outside them does not exist.
 *
 * @param limit.timeout milliseconds after which it is undone; half a minute unless it is known to be long
 */
export function withKeys<T>(
  keys: Keys,
  work: (tx: Tx) => Promise<T>,
  limit?: { timeout: number },
): Promise<T> {
  return client().$transaction(async (tx) => {
    await setKeys(tx, keys)
    return work(tx)
  }, limit)
}

const withMoreCases = new WeakSet<Tx>()

/** Whether a transaction sees more cases at this moment than its person may: nothing it reads may be kept for them. */
export const seesMoreCases = (tx: Tx): boolean => withMoreCases.has(tx)

/** Exchanges the keys within a transaction, as when a link's token has told which school it opens. */
export async function setKeys(tx: Tx, keys: Keys): Promise<void> {
  if (keys.cases) withMoreCases.add(tx)
  else withMoreCases.delete(tx)
  await tx.$executeRaw`SELECT set_config('app.school_id', ${keys.school ?? ''}, true),
    set_config('app.person_id', ${keys.person ?? ''}, true),
    set_config('app.email', ${keys.email ?? ''}, true),
    set_config('app.token_hash', ${keys.token ?? ''}, true),
    set_config('app.worker', ${keys.worker ? 'on' : ''}, true),
    set_config('app.sweep', ${keys.sweep ? 'on' : ''}, true),
    set_config('app.cases', ${keys.cases ?? ''}, true)`
}

/** One transaction in the viewer's school: the only way a feature reaches the tables. Keep HTTP and file work outside. */
export function inSchool<T>(
  viewer: Viewer,
  work: (tx: Tx) => Promise<T>,
  limit?: { timeout: number },
): Promise<T> {
  return withKeys({ school: viewer.schoolId, person: viewer.personId }, work, limit)
}

/**
 * As `inSchool`, over every case of the school, whoever may see it: only for figures in which small numbers are hidden
 * ('counted'), and for clocks and rules that run on nobody's behalf ('all'). Never to show somebody a case.
 */
export function overCases<T>(
  viewer: Viewer,
  cases: 'counted' | 'all',
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return withKeys({ school: viewer.schoolId, person: viewer.personId, cases }, work)
}

/** As `overCases`, within a transaction under way, which afterwards sees again what its person may see. */
export async function withAllCases<T>(tx: Tx, viewer: Viewer, work: () => Promise<T>): Promise<T> {
  const keys = { school: viewer.schoolId, person: viewer.personId }
  await setKeys(tx, { ...keys, cases: 'all' })
  const result = await work()
  await setKeys(tx, keys)
  return result
}

/** As `overCases` with 'counted', within a transaction under way: for figures that hide small numbers, and nothing else. */
export async function withCountedCases<T>(tx: Tx, viewer: Viewer, work: () => Promise<T>): Promise<T> {
  const keys = { school: viewer.schoolId, person: viewer.personId }
  await setKeys(tx, { ...keys, cases: 'counted' })
  const result = await work()
  await setKeys(tx, keys)
  return result
}

/** Long enough for the largest school on a slow disk; whoever needs more hangs. */
const A_SNAPSHOT_LASTS = 10 * 60_000

/** As `inSchool`, for reading a whole school as it stood at one moment, while others go on writing. */
export function inSnapshot<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  return client().$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`
      await setKeys(tx, { school: viewer.schoolId, person: viewer.personId })
      return work(tx)
    },
    { isolationLevel: 'RepeatableRead', timeout: A_SNAPSHOT_LASTS },
  )
}

/** The membership behind a request in one round trip, or nothing. Sees only this person's own row. */
export async function readMembership(personId: string, slug: string): Promise<MembershipRow | null> {
  const rows = await client().$queryRaw<
    MembershipRow[]
  >`SELECT * FROM read_viewer(${personId}::uuid, ${slug})`
  return rows[0] ?? null
}

/** As `readMembership`, for every school the person is part of now: names and roles, and nothing kept in the schools. */
export function readMemberships(personId: string): Promise<MembershipRow[]> {
  return withKeys(
    { person: personId },
    (tx) => tx.$queryRaw<MembershipRow[]>`
      SELECT p."id" AS "personId", p."name" AS "personName", p."sessionsValidFrom", m."id" AS "membershipId", m."role"::text,
        m."duties"::text[] AS "duties", s."id" AS "schoolId", s."slug" AS "schoolSlug", s."name" AS "schoolName", s."band"::text AS "schoolBand",
        s."isDemonstration", (count(*) OVER ())::int AS "schoolsCount",
        coalesce(m."role" = ANY (s."secondStepRoles"), false) AND p."passwordHash" IS NOT NULL
          AND p."secondStepSince" IS NULL AS "owesSecondStep"
      FROM "Membership" m JOIN "School" s ON s."id" = m."schoolId" JOIN "Person" p ON p."id" = m."personId"
      WHERE m."personId" = ${personId}::uuid AND m."deactivatedAt" IS NULL`,
  )
}

export type MembershipRow = {
  personId: string
  personName: string
  sessionsValidFrom: Date
  membershipId: string
  role: Viewer['role']
  duties: Viewer['duties']
  schoolId: string
  schoolSlug: string
  schoolName: string
  schoolBand: Viewer['schoolBand']
  isDemonstration: boolean
  schoolsCount: number
  owesSecondStep: boolean
}

/**
 * One statement on the throttling counters, which belong to no school, in the form the limiter speaks to its store.
 * Moments are milliseconds since 1970, which are safe as numbers.
 */
export async function countingTries({ text, values }: { text: string; values: unknown[] }) {
  if (!/^\s*(INSERT INTO|SELECT points, expire FROM|DELETE FROM) "RateLimit"/.test(text)) {
    throw new Error('Only the throttling counters are reached without keys.')
  }
  if (text.startsWith('DELETE'))
    return { rows: [], rowCount: await client().$executeRawUnsafe(text, ...values) }
  const rows = await client().$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values)
  return {
    rows: rows.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) })),
    rowCount: rows.length,
  }
}

/** Whether the database answers. */
export async function isDatabaseUp(): Promise<boolean> {
  try {
    await client().$queryRaw`SELECT 1`
    return true
  } catch {
    return false
  }
}

/** The names of the migrations that have been applied to the end; nothing else about the database is told without keys. */
export async function appliedMigrations(): Promise<string[]> {
  const rows = await client().$queryRaw<{ name: string }[]>`SELECT applied_migrations() AS name`
  return rows.map(({ name }) => name)
}

export async function closeDatabase(): Promise<void> {
  await kept.alongsideDatabase?.$disconnect()
  kept.alongsideDatabase = undefined
}
