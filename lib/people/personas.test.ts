import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { readEnvAgain } from '@/lib/platform/env'
import { NotAllowed, RuleBroken } from '@/lib/platform/errors'
import { aMember, aSchool } from '@/prisma/builders'
import { fromOutside } from '@/prisma/testing/outside'
import { PERSONAS, personasOffered, signInAsPersona } from './personas'

afterEach(async () => {
  mode('school')
  // The personas' e-mails are fixed, and each test wants its own people behind them.
  await fromOutside(`UPDATE "Person" SET email = id || '@example.org' WHERE email LIKE '%.example'`)
})

function mode(mode: 'demonstration' | 'school') {
  process.env.ALONGSIDE_MODE = mode
  readEnvAgain()
}

async function thePersona(key: string, isDemonstration: boolean) {
  const persona = PERSONAS.find((one) => one.key === key)
  if (!persona) throw new Error(`No persona ${key}`)
  const { school } = await aSchool()
  const viewer = await aMember(school, persona.key, { email: persona.email, personId: randomUUID() })
  await fromOutside('UPDATE "Person" SET "isDemonstration" = $2 WHERE id = $1', [
    viewer.personId,
    isDemonstration,
  ])
  return viewer
}

describe('the demonstration’s people', () => {
  it('are offered, one for each role, in demonstration mode', async () => {
    mode('demonstration')
    expect(personasOffered().map((persona) => persona.key)).toEqual([
      'head',
      'senior_leader',
      'staff',
      'liaison',
      'governor',
      'trust_leader',
    ])
    const viewer = await thePersona('liaison', true)
    expect(await signInAsPersona({ key: 'liaison' })).toEqual({ personId: viewer.personId })
  })

  it('are neither offered nor let in anywhere else', async () => {
    await thePersona('head', true)
    expect(personasOffered()).toEqual([])
    await expect(signInAsPersona({ key: 'head' })).rejects.toBeInstanceOf(NotAllowed)
  })

  it('are only its invented people, though somebody else should have the e-mail', async () => {
    mode('demonstration')
    await thePersona('head', false)
    await expect(signInAsPersona({ key: 'head' })).rejects.toBeInstanceOf(NotAllowed)
  })

  it('are no other key, and say so when the demonstration was never made', async () => {
    mode('demonstration')
    await expect(signInAsPersona({ key: 'administrator' })).rejects.toBeInstanceOf(NotAllowed)
    await expect(signInAsPersona({ key: 'governor' })).rejects.toBeInstanceOf(RuleBroken)
  })
})
