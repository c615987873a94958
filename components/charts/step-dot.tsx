/** A step reached, not reached, or left out: told apart by form as well as by colour, on paper too. */
export function StepDot({ look }: { look: 'reached' | 'open' | 'gap' }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 14 14" className="inline-block size-3.5 shrink-0">
      <circle
        cx={7}
        cy={7}
        r={5.5}
        strokeWidth={2}
        strokeDasharray={look === 'gap' ? '2.5 2' : undefined}
        className={`stroke-brand ${look === 'reached' ? 'fill-brand' : 'fill-none'}`}
      />
    </svg>
  )
}
