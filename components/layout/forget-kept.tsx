'use client'

import { useEffect } from 'react'
import { forgetKeptPages } from '@/lib/platform/kept-pages'

/** Forgets the page that this device keeps for another person, or, where nobody is signed in, for anybody. */
export function ForgetKept({ mark }: { mark?: string }) {
  useEffect(() => {
    // A device that does not let us look keeps nothing either.
    forgetKeptPages(mark).catch(() => {})
  }, [mark])
  return null
}
