'use server'

import { z } from 'zod'
import { publicFormAction } from '@/lib/platform/public-form-action'
import { dropSession } from '@/lib/platform/session'

export const signOut = publicFormAction(z.object({}), async () => {
  await dropSession()
  return { page: '/sign-in', notice: 'You are signed out.' }
})
