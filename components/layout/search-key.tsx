'use client'

import { useEffect, useState } from 'react'
import { isKeyOff, KEY_IS_OFF } from './search-box'

/**
 * Says that a key leads to the search, and lets somebody who presses it by accident, or speaks to the computer, do without
 * it on this device. Without JavaScript there is no key, and no word of it.
 */
export function SearchKey() {
  const [isOn, setIsOn] = useState<boolean | null>(null)
  useEffect(() => setIsOn(!isKeyOff()), [])
  if (isOn === null) return null

  function turn() {
    if (isOn) localStorage.setItem(KEY_IS_OFF, 'yes')
    else localStorage.removeItem(KEY_IS_OFF)
    setIsOn(!isOn)
  }

  return (
    <p className="mt-6 text-[0.95rem] text-soft">
      <span role="status">
        {isOn ? 'On any page the key / leads to the search. ' : 'The key / does nothing on this device. '}
      </span>
      <button
        type="button"
        onClick={turn}
        className="inline-flex min-h-11 cursor-pointer items-center text-brand underline"
      >
        {isOn ? 'Turn the key off' : 'Turn the key on'}
      </button>
    </p>
  )
}
