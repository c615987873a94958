import type { ReactNode } from 'react'

/** One link of the chain, numbered by the page. What is still missing has a dashed number and says what to do. */
export function ChainLink({
  id,
  title,
  isMissing = false,
  change,
  children,
}: {
  id: string
  title: string
  isMissing?: boolean
  /** Where it is changed, for whoever may. */
  change?: string | null
  children: ReactNode
}) {
  return (
    <li
      id={id}
      className="relative ml-4 border-l-[3px] border-line pb-6 pl-7 [counter-increment:chain] last:border-transparent last:pb-0 print:break-inside-auto print:pb-4"
    >
      <span
        aria-hidden="true"
        className={`absolute top-[-0.15rem] left-[-1.1rem] grid size-8 place-items-center rounded-full border-2 bg-card text-[0.95rem] font-bold before:content-[counter(chain)] ${
          isMissing ? 'border-dashed border-edge text-soft' : 'border-brand text-brand'
        }`}
      />
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3>{title}</h3>
        {change && (
          <a href={change} className="print:hidden -my-2 inline-block py-2 text-[0.95rem]">
            {isMissing ? 'Add' : 'Change'}
            <span className="sr-only">: {title}</span>
          </a>
        )}
      </div>
      <div className="max-w-[46rem] space-y-1">{children}</div>
    </li>
  )
}

/** What stands where a link of the chain is still empty. */
export function Missing({ children }: { children: ReactNode }) {
  return <p className="text-soft">{children}</p>
}

/** Text as somebody typed it, with its paragraphs. */
export function Typed({ children }: { children: string }) {
  return <p className="whitespace-pre-line">{children}</p>
}
