import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { env } from '@/lib/platform/env'
import { isProof } from '@/lib/schools/set-up-code'

const COOKIE = 'set-up'

/** Keeps the proof that the code was given, for an hour, on the pages of the set-up. */
export async function keepProof(proof: string): Promise<void> {
  ;(await cookies()).set(COOKIE, proof, {
    httpOnly: true,
    sameSite: 'strict',
    secure: env().ALONGSIDE_URL.startsWith('https:'),
    path: '/set-up',
    maxAge: 3600,
  })
}

export async function readProof(): Promise<string | undefined> {
  return (await cookies()).get(COOKIE)?.value
}

export async function hasProof(): Promise<boolean> {
  return isProof(await readProof())
}

/** Sends whoever has not given the code to give it. */
export async function requireProof(): Promise<void> {
  if (!(await hasProof())) redirect('/set-up')
}
