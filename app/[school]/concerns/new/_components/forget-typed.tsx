'use client'

import { useEffect } from 'react'
import { openDrawer } from '@/components/form/kept-text'

/** Lets go of what this device has kept of a form: whoever comes here has stopped writing in it. */
export function ForgetTyped({ keptKey, keptAs }: { keptKey: string; keptAs: string }) {
  useEffect(() => {
    openDrawer(keptKey, keptAs).then((drawer) => drawer?.forget())
  }, [keptKey, keptAs])
  return null
}
