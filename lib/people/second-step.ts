import 'server-only'
import { now } from '@/lib/platform/clock'
import { inSchool, type Tx, withKeys } from '@/lib/platform/database'
import { RuleBroken } from '@/lib/platform/errors'
import { countTry, forgetTries } from '@/lib/platform/throttle'
import type { Viewer } from '@/lib/platform/viewer'
import { readAccount, recordInEverySchool } from './account'
import { forTheApp, hashOfRecoveryCode, newRecoveryCodes, stepOfCode } from './authenticator'

const TRIES = { name: 'second step', tries: 10, minutes: 15 }

export type OwnSecondStep = {
  since: Date | null
  recoveryCodesLeft: number
  /** A school that asks a code of the viewer's role in it. */
  requiredBy: string | null
  /** Given as long as it is not on. */
  app: { address: string; typed: string } | null
}

/** The viewer's own second step; null for somebody who signs in without a password, and so without a second step. */
export async function getOwnSecondStep(viewer: Viewer): Promise<OwnSecondStep | null> {
  return inSchool(viewer, async (tx) => {
    const person = await readSecondStep(tx, viewer.personId)
    if (!person?.passwordHash) return null
    return {
      since: person.secondStepSince,
      recoveryCodesLeft: person.recoveryHashes.length,
      requiredBy: await schoolThatAsks(tx, viewer.personId),
      app: person.secondStepSince
        ? null
        : forTheApp({ personId: viewer.personId, round: person.secondStepRound }, person.email),
    }
  })
}

/** Any school that asks this person for a code, by name; not only the one they are looking at. */
async function schoolThatAsks(tx: Tx, personId: string): Promise<string | null> {
  const [school] = await tx.$queryRaw<{ name: string }[]>`
    SELECT s."name" FROM "Membership" m JOIN "School" s ON s."id" = m."schoolId"
    WHERE m."personId" = ${personId}::uuid AND m."deactivatedAt" IS NULL AND m."role" = ANY (s."secondStepRoles")
    ORDER BY s."name" LIMIT 1`
  return school?.name ?? null
}

function readSecondStep(tx: Tx, id: string) {
  return tx.person.findUnique({
    where: { id },
    select: {
      email: true,
      passwordHash: true,
      secondStepSince: true,
      secondStepRound: true,
      recoveryHashes: true,
    },
  })
}

/**
 * Asks for a code after the viewer's password from now on, once they have shown that their app makes them. Every other
 * session of theirs ends: it was begun without.
 *
 * @returns the recovery codes, which are kept nowhere
 * @throws RuleBroken
 */
export async function turnOn(viewer: Viewer, { code }: { code: string }): Promise<string[]> {
  await notTooOften(viewer.personId)
  return ofTheirOwn(viewer, 'person.second_step_on', async (tx, person) => {
    if (!person.passwordHash)
      throw new RuleBroken('form', 'You sign in without a password, and so without a code.')
    if (person.secondStepSince) throw new RuleBroken('form', 'Codes are asked for already.')
    const step = stepOfCode({ personId: viewer.personId, round: person.secondStepRound }, code)
    if (step === null) throw wrongCode()
    const codes = newRecoveryCodes()
    await tx.person.update({
      where: { id: viewer.personId },
      data: {
        secondStepSince: now(),
        secondStepUsed: step,
        recoveryHashes: hashesOf(codes),
        sessionsValidFrom: now(),
      },
      select: { id: true },
    })
    return codes
  })
}

/** New recovery codes, in place of the old. Asks for a code, so that an open screen is not enough. */
export async function renewRecoveryCodes(viewer: Viewer, { code }: { code: string }): Promise<string[]> {
  await notTooOften(viewer.personId)
  return ofTheirOwn(viewer, 'person.recovery_codes_renewed', async (tx) => {
    await takeCode(tx, viewer.personId, code)
    const codes = newRecoveryCodes()
    await tx.person.update({
      where: { id: viewer.personId },
      data: { recoveryHashes: hashesOf(codes) },
      select: { id: true },
    })
    return codes
  })
}

/**
 * Asks for no code any longer.
 *
 * @throws RuleBroken when the code is wrong, or a school asks the viewer's role for one
 */
export async function turnOff(viewer: Viewer, { code }: { code: string }): Promise<void> {
  await notTooOften(viewer.personId)
  await ofTheirOwn(viewer, 'person.second_step_off', async (tx) => {
    const school = await schoolThatAsks(tx, viewer.personId)
    if (school)
      throw new RuleBroken('form', `${school} asks your role for a code, so it cannot be turned off.`)
    await takeCode(tx, viewer.personId, code)
    await forget(tx, viewer.personId)
  })
}

/** What is kept of somebody's second step, gone; the next app gets another secret. */
export async function forget(tx: Tx, id: string): Promise<void> {
  await tx.person.update({
    where: { id },
    data: { secondStepSince: null, secondStepRound: { increment: 1 }, recoveryHashes: [] },
    select: { id: true },
  })
}

type Person = NonNullable<Awaited<ReturnType<typeof readSecondStep>>>

async function ofTheirOwn<T>(
  viewer: Viewer,
  kind: string,
  work: (tx: Tx, person: Person) => Promise<T>,
): Promise<T> {
  const id = viewer.personId
  const result = await withKeys({ person: id }, async (tx) => {
    // Held from here, so that of two at once one sees what the other did.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`
    const person = await readSecondStep(tx, id)
    const account = await readAccount(tx, id)
    if (!person || !account) throw wrongCode()
    const done = await work(tx, person)
    await recordInEverySchool(tx, account, { kind, by: account })
    return done
  })
  await forgetTries(TRIES, id)
  return result
}

/**
 * Takes a code of the app, or a recovery code, once. Within a transaction that holds the person's key.
 *
 * @throws RuleBroken when it is neither, or was taken before
 */
export async function takeCode(tx: Tx, id: string, typed: string): Promise<'app' | 'recovery'> {
  const person = await readSecondStep(tx, id)
  if (!person?.secondStepSince) throw wrongCode()
  const step = stepOfCode({ personId: id, round: person.secondStepRound }, typed)
  if (step !== null) {
    const { count } = await tx.person.updateMany({
      where: { id, secondStepUsed: { lt: step } },
      data: { secondStepUsed: step },
    })
    if (count === 0) throw new RuleBroken('code', 'This code was used already. Wait for the next one.')
    return 'app'
  }
  const hash = hashOfRecoveryCode(typed)
  const count = hash
    ? await tx.$executeRaw`UPDATE "Person" SET "recoveryHashes" = array_remove("recoveryHashes", ${hash}::text)
        WHERE "id" = ${id}::uuid AND ${hash}::text = ANY ("recoveryHashes")`
    : 0
  if (count === 0) throw wrongCode()
  return 'recovery'
}

/** @throws RuleBroken */
export async function notTooOften(personId: string): Promise<void> {
  const tooMany = await countTry(TRIES, personId)
  if (!tooMany) return
  throw new RuleBroken(
    'code',
    `There have been too many tries. Wait ${tooMany.waitMinutes} minutes, then try again.`,
  )
}

export const codeWasRight = (personId: string) => forgetTries(TRIES, personId)

const hashesOf = (codes: string[]) => codes.map((code) => hashOfRecoveryCode(code) ?? '')

const wrongCode = () =>
  new RuleBroken('code', 'This is not the code your app shows now, nor a recovery code that is left.')
