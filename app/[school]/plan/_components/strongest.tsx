import type { Progress } from '@/lib/plan/progress'

/** The most that may be said of what works on a priority, in the very words its record allows. */
export function Strongest({ school, strongest }: { school: string; strongest: Progress['strongest'] }) {
  if (!strongest) return null
  const { id, title, step, claim } = strongest
  return (
    <blockquote className="my-2 border-l-4 border-brand pl-3">
      <p>{claim}</p>
      <p className="text-[0.95rem] text-soft">
        <a href={`/${school}/activities/${id}`}>{title}</a>, {step.toLowerCase()}: the most that may be said
        of it.
      </p>
    </blockquote>
  )
}
