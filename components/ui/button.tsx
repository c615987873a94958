import type { ComponentProps, ReactNode } from 'react'

const looks = {
  main: 'bg-brand text-on-brand border-brand',
  quiet: 'bg-card text-brand border-brand',
  danger: 'bg-card text-wrong border-wrong',
}

const shape =
  'inline-flex min-h-11 cursor-pointer items-center justify-center rounded-md border-2 px-4 py-1.5 font-bold no-underline hover:underline'

export function Button({
  look = 'main',
  ...button
}: { look?: keyof typeof looks } & ComponentProps<'button'>) {
  return <button type="submit" {...button} className={`${shape} ${looks[look]} ${button.className ?? ''}`} />
}

/** Goes somewhere, and looks like the thing to do. */
export function ButtonLink({
  look = 'main',
  href,
  children,
}: {
  look?: keyof typeof looks
  href: string
  children: ReactNode
}) {
  return (
    <a href={href} className={`${shape} ${looks[look]}`}>
      {children}
    </a>
  )
}
