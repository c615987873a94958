import type { Proposal, ProposedDesign } from '@/lib/impact/planning/propose'

/** What a way to compare would allow, what it asks for, what holds it down already, and the least it could show. */
export function Described({ proposed }: { proposed: ProposedDesign }) {
  const { mayClaim, extra, limits, smallest, ceiling } = proposed
  return (
    <>
      <span className="block">
        <b>
          {ceiling} of 5: {mayClaim.charAt(0).toLowerCase() + mayClaim.slice(1)}
        </b>
        {extra === null ? ' It costs nothing extra.' : ` It asks for more: ${extra}`}
      </span>
      {limits.map(({ code, words, lift }) => (
        <span key={code} className="block">
          Held down: {words} {lift}
        </span>
      ))}
      {smallest && <span className="block">{smallest.words}</span>}
    </>
  )
}

const NAMES: Record<string, string> = {
  randomised: 'Drawn by lot',
  comparison: 'Beside those who do not take part',
  comparison_matched: 'In matched pairs',
  its_controlled: 'A weekly series beside another',
  prepost_norm: 'Against a norm',
  dose: 'By how often families come',
  its: 'A weekly series',
  prepost: 'Before and after',
  reach: 'Who came',
}

/** What the answers rule out, and why: one tap away. */
export function NotPossible({ designs }: { designs: Proposal['notPossible'] }) {
  if (designs.length === 0) return null
  return (
    <details className="mt-6">
      <summary className="cursor-pointer py-2 font-bold">What these answers rule out</summary>
      <ul className="list-disc pl-5">
        {designs.map(({ design, why }) => (
          <li key={design}>
            <b>{NAMES[design]}</b>: {why}
          </li>
        ))}
      </ul>
    </details>
  )
}
