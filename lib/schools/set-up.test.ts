import { createHash, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signIn } from '@/lib/people/sign-in'
import { readEnvAgain } from '@/lib/platform/env'
import { NotAllowed, RuleBroken } from '@/lib/platform/errors'
import { viewerOf } from '@/lib/platform/viewer'
import { fromOutside } from '@/prisma/testing/outside'
import { setUpForm } from './schema'
import { setUp } from './set-up'
import { isProof, isSetUpOpen, proofForCode } from './set-up-code'

const code = '7GQK-2MXP-4RTC'
const newPassword = 'a quiet heron by the weir'
const anAddress = () => `192.0.2.${randomUUID()}`

const typed = (given: object = {}) => ({
  urn: '142844',
  schoolName: `Hempland Primary School ${randomUUID().slice(0, 8)}`,
  postcode: 'yo31 1et',
  phase: 'primary',
  yearGroups: ['Year 2', 'Reception', 'Year 1'],
  name: 'Amina Khan',
  email: `Amina-${randomUUID()}@Example.org`,
  newPassword,
  ...given,
})

beforeEach(async () => {
  const hash = createHash('sha256').update(code.replaceAll('-', '')).digest('hex')
  await fromOutside('UPDATE "Installation" SET "setupCodeHash" = $1, "setupDoneAt" = NULL', [hash])
  await fromOutside('DELETE FROM "RateLimit"')
})
afterEach(() => {
  process.env.ALONGSIDE_MODE = 'school'
  readEnvAgain()
})

describe('setting up the first school', () => {
  it('takes the code, the school and its head, who may then sign in', async () => {
    const proof = await proofForCode(' 7gqk 2mxp4rtc ', anAddress())
    const input = setUpForm.parse(typed())
    const { personId, schoolSlug } = await setUp(proof, input)
    expect(await viewerOf(personId, schoolSlug)).toMatchObject({
      role: 'head',
      personName: 'Amina Khan',
      schoolName: input.school.name,
    })
    const [school] = await fromOutside(
      'SELECT urn, postcode, phase, "yearGroups" FROM "School" WHERE slug = $1',
      [schoolSlug],
    )
    expect(school).toEqual({
      urn: '142844',
      postcode: 'YO31 1ET',
      phase: 'primary',
      yearGroups: ['Reception', 'Year 1', 'Year 2'],
    })
    expect(await signIn({ email: input.head.email, password: newPassword }, anAddress())).toEqual({
      personId,
    })
    const history = await fromOutside('SELECT kind FROM "AuditEntry" WHERE "personId" = $1', [personId])
    expect(history).toContainEqual({ kind: 'school.set_up' })
  })

  it('happens once, though two people finish in the same moment', async () => {
    const proof = await proofForCode(code, anAddress())
    const done = await Promise.allSettled(
      Array.from({ length: 4 }, () => setUp(proof, setUpForm.parse(typed()))),
    )
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await isSetUpOpen()).toBe(false)
    expect(await isProof(proof)).toBe(false)
    await expect(setUp(proof, setUpForm.parse(typed()))).rejects.toBeInstanceOf(NotAllowed)
    await expect(proofForCode(code, anAddress())).rejects.toBeInstanceOf(RuleBroken)
  })

  it('is closed without the code, and to a proof of an earlier one', async () => {
    const proof = await proofForCode(code, anAddress())
    await fromOutside(`UPDATE "Installation" SET "setupCodeHash" = repeat('a', 64)`)
    for (const given of [undefined, '', 'a'.repeat(64), proof]) {
      await expect(setUp(given, setUpForm.parse(typed()))).rejects.toBeInstanceOf(NotAllowed)
    }
  })

  it('is not there in demonstration mode', async () => {
    process.env.ALONGSIDE_MODE = 'demonstration'
    readEnvAgain()
    expect(await isSetUpOpen()).toBe(false)
    await expect(proofForCode(code, anAddress())).rejects.toBeInstanceOf(RuleBroken)
  })

  it('makes whoever guesses the code wait', async () => {
    const address = anAddress()
    for (let i = 0; i < 10; i++) await expect(proofForCode('WRONG', address)).rejects.toThrow(/not the code/)
    await expect(proofForCode(code, address)).rejects.toThrow(/too many tries/)
    await expect(proofForCode(code, anAddress())).resolves.toHaveLength(64)
  })

  it('makes everybody together wait after a hundred guesses, from however many addresses', async () => {
    const guesses = Array.from({ length: 100 }, () => proofForCode('WRONG', anAddress()))
    await Promise.allSettled(guesses)
    await expect(proofForCode(code, anAddress())).rejects.toThrow(/too many tries/)
  })

  it('says what is missing, and wants a password that others would not guess', async () => {
    const missing = setUpForm.safeParse({ schoolName: ' ', phase: 'college', email: 'amina' })
    const fields = missing.error?.issues.map((issue) => issue.path[0])
    expect(fields).toEqual(
      expect.arrayContaining(['schoolName', 'phase', 'yearGroups', 'name', 'email', 'newPassword']),
    )
    const proof = await proofForCode(code, anAddress())
    const weak = setUpForm.parse(typed({ schoolName: 'Hempland Primary', newPassword: 'hempland primary' }))
    await expect(setUp(proof, weak)).rejects.toThrow(/school’s name/)
    expect(await isSetUpOpen()).toBe(true)
  })

  it('gives no school an address of Alongside’s own', async () => {
    const proof = await proofForCode(code, anAddress())
    const { schoolSlug } = await setUp(proof, setUpForm.parse(typed({ schoolName: 'Schools' })))
    expect(schoolSlug).toBe('schools-school')
  })
})
