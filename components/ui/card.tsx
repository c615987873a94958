import type { ReactNode } from 'react'

type Props = {
  title?: ReactNode
  id?: string
  tone?: 'plain' | 'next' | 'brand'
  className?: string
  children: ReactNode
}

const tones = {
  plain: 'border-line bg-card',
  /** The warm tint: do this next. */
  next: 'border-mark-line bg-mark-soft',
  brand: 'border-brand/30 bg-brand-soft',
}

export function Card({ title, id, tone = 'plain', className = '', children }: Props) {
  return (
    <section
      aria-labelledby={title && id ? `${id}-title` : undefined}
      id={id}
      className={`card rounded-card border p-4 sm:p-5 print:p-3 ${tones[tone]} ${className}`}
    >
      {title && (
        <h2 id={id ? `${id}-title` : undefined} className="mb-1.5">
          {title}
        </h2>
      )}
      {children}
    </section>
  )
}

/** Small print that still reads at arm's length. */
export function Note({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <p className={`text-[0.95rem] text-soft print:text-[0.95em] ${className}`}>{children}</p>
}

export function Chip({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-full border border-current px-2.5 text-[0.9rem]">{children}</span>
  )
}

/** A page with nothing in it yet teaches the next step. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="card rounded-card border-2 border-dashed border-line p-6 text-center">
      <h2>{title}</h2>
      <div className="mx-auto mt-1 max-w-prose text-soft">{children}</div>
      {action && <div className="mt-4">{action}</div>}
    </div>
  )
}
