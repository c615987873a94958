import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import { TableInput } from '@/components/form/table-input'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { previewImport } from '@/lib/measures/figures-import-queries'
import { canRecordFigures } from '@/lib/measures/figures-policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { FiguresPage, type FiguresProps } from '../_components/figures-page'
import { Preview } from './_components/preview'
import { bringFigures } from './actions'

export const metadata = { title: 'Bring in figures' }

export default async function ImportFiguresPage({ params, searchParams }: FiguresProps) {
  const { school, id, outcomeId } = await params
  const viewer = await requireViewerWho(school, canRecordFigures)
  const asked = await searchParams
  const draft = typeof asked.draft === 'string' ? asked.draft : ''
  const found = await previewImport(viewer, { activityId: id, outcomeId }, draft, asked)
  if (!found) notFound()
  const { outcome, preview } = found
  return (
    <FiguresPage
      viewer={viewer}
      outcome={outcome}
      isDeeper
      title={preview ? 'Is this right?' : 'Bring in figures from a spreadsheet'}
      lede={
        preview
          ? `From ${preview.fileName === 'What you pasted' ? 'what you pasted' : `“${preview.fileName}”`}. Nothing is written until you accept.`
          : `${outcome.measure?.name ?? ''}: a row for each pupil, with a reference and the figure before, after or both.`
      }
    >
      {({ activity, measure }) =>
        activity.archivedAt !== null ? (
          <p>The activity is in the archive. Take it out of the archive before changing its figures.</p>
        ) : preview ? (
          <Preview
            preview={preview}
            viewer={viewer}
            address={{ activityId: id, outcomeId }}
            measure={measure}
          />
        ) : (
          <>
            {draft && (
              <Card tone="next" className="mb-5">
                <p>
                  That file was accepted already, or was brought in more than a day ago. If its figures are
                  not there, choose it again.
                </p>
              </Card>
            )}
            <Form action={bringFigures} school={school} className="max-w-[44rem]">
              <input type="hidden" name="activityId" value={id} />
              <input type="hidden" name="outcomeId" value={outcomeId} />
              <TableInput
                hint="No names: each pupil by a reference that only the school can look up."
                example={'Pupil\tBefore\tAfter\nY3-001\t88\t93\nY3-002\t95\t97'}
              />
              <Button>See what is in it</Button>
            </Form>
          </>
        )
      }
    </FiguresPage>
  )
}
