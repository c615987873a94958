import { TRAP } from '@/lib/door/robots'

/** A field that nobody sees, hears or comes to by the keyboard; robots fill it, and show themselves. */
export function Trap() {
  return (
    <div className="hidden" aria-hidden="true">
      <input type="text" name={TRAP} tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  )
}
