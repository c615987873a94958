'use client'

/** Opens the browser's own print window. Without JavaScript there is no button; the browser's menu prints the same. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="print:hidden noscript:hidden min-h-11 cursor-pointer rounded-md border-2 border-brand bg-card px-4 py-1.5 font-bold text-brand hover:underline"
    >
      {children}
    </button>
  )
}
