import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { resetByLink, resetPassword } from '@/lib/people/password-reset'
import { signIn } from '@/lib/people/sign-in'
import { aMember, aSchool } from '@/prisma/builders'
import { aMemberWithCodes } from '@/prisma/builders/people'
import { testSecret } from '@/prisma/testing/test-database.mjs'
import { root } from '../launch/root.mjs'
import { anInstallation, type Place, queryAt } from './testing/installations'

vi.setConfig({ testTimeout: 60_000 })

const password = 'seven slow barges upstream'
let place: Place
beforeAll(async () => {
  place = await anInstallation()
})

/** The real command, as a person types it. */
function letIn(...args: string[]) {
  const env = {
    ALONGSIDE_MODE: 'school',
    ALONGSIDE_DATA: place.folder,
    ALONGSIDE_SECRET: testSecret,
    ALONGSIDE_URL: 'https://alongside.example.sch.uk',
    DATABASE_URL: place.url,
  }
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--conditions=react-server', 'scripts/let-in.mjs', ...args],
    { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' },
  )
  return {
    status,
    words: stdout,
    token: /^ {2}https:\/\/alongside\.example\.sch\.uk\/reset\/([\w-]{43})$/m.exec(stdout)?.[1] ?? '',
  }
}

describe('letting somebody in again', () => {
  it('prints a link that sets a new password once, ends codes when told to, and says so in each school', async () => {
    const { school } = await aSchool()
    const { school: other } = await aSchool()
    const { viewer, email } = await aMemberWithCodes(school, 'staff')
    await aMember(other, 'head', { personId: viewer.personId })

    const first = letIn(email)
    expect(first).toMatchObject({
      status: 0,
      words: expect.stringContaining('is asked for a code; add --end-codes'),
    })
    expect(await resetByLink(first.token)).toMatchObject({ state: 'open', email })

    const second = letIn(email.toUpperCase(), '--end-codes')
    expect(second).toMatchObject({ status: 0, words: expect.stringMatching(/The codes of .+ have ended/) })
    expect(await resetByLink(first.token)).toEqual({ state: 'used' })
    await resetPassword(second.token, password)
    expect(await resetByLink(second.token)).toEqual({ state: 'used' })
    expect(await signIn({ email, password }, randomUUID())).toEqual({ personId: viewer.personId })

    for (const { id } of [school, other]) {
      const told = await queryAt<{ kind: string; by: string; detail: object }>(
        place.outside,
        `SELECT kind, "personName" AS by, detail FROM "AuditEntry" WHERE "schoolId" = '${id}' AND "recordId" = '${viewer.personId}' AND "personId" IS NULL ORDER BY id`,
      )
      const by = 'Whoever runs Alongside'
      expect(told).toMatchObject([
        { kind: 'person.let_in', by },
        { kind: 'person.second_step_ended', by },
        { kind: 'person.let_in', by },
      ])
      expect(JSON.stringify(told)).not.toMatch(new RegExp(`${school.name}|${other.name}`))
      expect(await queryAt(place.outside, `SELECT * FROM check_history('${id}')`)).toEqual([])
    }
  })

  it('says in one sentence whom it does not know, who is part of no school, and how it is written', async () => {
    const { school } = await aSchool()
    const email = `left-${randomUUID()}@example.org`
    const { membershipId } = await aMember(school, 'staff', { name: 'Tom Reed', email })
    await queryAt(
      place.outside,
      `UPDATE "Membership" SET "deactivatedAt" = now() WHERE id = '${membershipId}'`,
    )
    const said: [string[], RegExp][] = [
      [
        ['nobody@example.org'],
        /\n\nNobody here signs in with nobody@example\.org: check how it is spelt\.\n$/,
      ],
      [
        [email],
        /\n\nTom Reed is part of no school at present: a headteacher must give them access again first\.\n$/,
      ],
      [[], /^\nName one e-mail address, as in npm run let-in -- /],
    ]
    for (const [args, sentence] of said) {
      expect(letIn(...args)).toMatchObject({ status: 1, words: expect.stringMatching(sentence) })
    }
  })
})
