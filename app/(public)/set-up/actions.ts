'use server'

import { clientAddress } from '@/lib/platform/client-address'
import { publicFormAction } from '@/lib/platform/public-form-action'
import { startSession } from '@/lib/platform/session'
import { setUpCodeForm, setUpForm } from '@/lib/schools/schema'
import { setUp } from '@/lib/schools/set-up'
import { proofForCode } from '@/lib/schools/set-up-code'
import { keepProof, readProof } from './_components/proof'

export const giveCodeAction = publicFormAction(setUpCodeForm, async ({ code }) => {
  await keepProof(await proofForCode(code, await clientAddress()))
  return '/set-up/school'
})

export const setUpAction = publicFormAction(setUpForm, async (input) => {
  const { personId, schoolSlug } = await setUp(await readProof(), input)
  await startSession(async () => personId)
  return {
    page: `/${schoolSlug}`,
    notice: `${input.school.name} is set up, and you are its headteacher here.`,
  }
})
