'use client'

import { PublicPage } from '@/components/layout/public-page'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <PublicPage title="Something went wrong here, not with you">
      <p>
        The page could not be shown. Nothing that was saved before is lost. Try again; if it happens twice,
        tell whoever looks after Alongside at your school.
      </p>
      <button
        type="button"
        onClick={reset}
        className="mt-4 min-h-11 rounded-md border-2 border-brand bg-brand px-4 font-bold text-on-brand"
      >
        Try again
      </button>
    </PublicPage>
  )
}
