'use client'

import { useEffect, useRef, useState } from 'react'
import { useSent } from '@/components/form/action-form'

/** "17 of 29 ticked", as the boxes of the form around it are ticked. Says nothing without scripts. */
export function TickedCount({ total }: { total: number }) {
  // Counted anew when somebody else's ticks have come into the boxes.
  return <Counted key={useSent().changed} total={total} />
}

function Counted({ total }: { total: number }) {
  const [ticked, setTicked] = useState<number>()
  const place = useRef<HTMLOutputElement>(null)

  useEffect(() => {
    const form = place.current?.closest('form')
    const count = () => setTicked(form?.querySelectorAll('input[name="came"]:checked').length)
    count()
    form?.addEventListener('change', count)
    return () => form?.removeEventListener('change', count)
  }, [])

  return (
    <output ref={place} className="tabular-nums group-has-[[name=by][value=counts]:checked]/who:hidden">
      {ticked === undefined || total === 0 ? '' : `${ticked} of ${total} ticked`}
    </output>
  )
}
