import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { previewFamilies } from '@/lib/families/import'
import { canKeepFamilies } from '@/lib/families/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { AcceptForm } from '../_components/accept-form'
import { ChooseColumns } from '../_components/choose-columns'
import { previewHeadline } from '../_components/preview-words'
import { Problems } from '../_components/problems'
import { WhatWillChange } from '../_components/what-will-change'

export const metadata = { title: 'Look through the list' }

type Props = {
  params: Promise<{ school: string; draftId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What accepting a list would do. Columns are chosen in the address; nothing is written here. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { school, draftId } = await params
  const viewer = await requireViewerWho(school, canKeepFamilies)
  const preview = await previewFamilies(viewer, draftId, await searchParams)
  if (!preview) notFound()

  const { plan, table } = preview
  const path = `/${school}/families/import`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title={previewHeadline(plan)}
      crumbs={[
        { name: 'Parents', href: `/${school}/families` },
        { name: 'Bring in a list', href: path },
      ]}
      lede={
        <>
          {preview.fileName}: {table.count === 1 ? '1 row' : `${table.count} rows`}. Nothing is written until
          you accept.
        </>
      }
    >
      {table.notes.length > 0 && (
        <ul className="mb-4 list-disc pl-5 text-soft">
          {table.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <div className="space-y-5">
        <ChooseColumns preview={preview} action={`${path}/${draftId}`} />
        {plan && <Problems problems={plan.problems} />}
        {plan && <AcceptForm school={school} preview={preview} plan={plan} />}
        {plan && <WhatWillChange plan={plan} groups={preview.groups} />}
      </div>
    </SchoolPage>
  )
}
