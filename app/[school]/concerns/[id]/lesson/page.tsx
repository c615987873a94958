import { notFound } from 'next/navigation'
import { Hidden, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { getLessons, type Lesson } from '@/lib/concerns/learn/lesson-queries'
import { maySeeCases } from '@/lib/concerns/policy'
import { withQuery } from '@/lib/platform/address'
import { isoDateIn } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { add, change } from './actions'

export const metadata = { title: 'What we learned' }

type Props = {
  params: Promise<{ school: string; id: string }>
  /** The lesson whose words are being changed: one form stands on the page at a time. */
  searchParams: Promise<{ change?: string | string[] }>
}

export default async function LessonPage({ params, searchParams }: Props) {
  const { school, id } = await params
  const { change: changing } = await searchParams
  const viewer = await requireViewerWho(school, maySeeCases)
  const found = await getLessons(viewer, id)
  if (!found) notFound()
  const { lessons, mayWrite, mayPlan, reference } = found
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title="What we learned"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: reference, href: `/${school}/concerns/${id}` },
      ]}
      lede={
        lessons.length === 0
          ? 'Each case can teach the school something, whether or not it was upheld.'
          : 'A lesson becomes real when somebody answers for doing something about it.'
      }
    >
      {lessons.map((lesson) => (
        <Card key={lesson.id} className="mb-4">
          <p className="whitespace-pre-line">{lesson.words}</p>
          <p className="text-[0.95rem] text-soft">
            {lesson.byName}, {shortDate(isoDateIn(lesson.createdAt))}
          </p>
          {lesson.improvement ? (
            <p className="mt-1">
              What came of it:{' '}
              <a href={`/${school}/concerns/improvements/${lesson.improvement.id}`}>
                {lesson.improvement.title}
              </a>
            </p>
          ) : (
            mayPlan && (
              <div className="mt-3">
                <ButtonLink
                  look="quiet"
                  href={withQuery(`/${school}/concerns/improvements/new`, { lesson: lesson.id })}
                >
                  Do something about it
                </ButtonLink>
              </div>
            )
          )}
          {mayWrite &&
            (changing === lesson.id ? (
              <ChangeLesson school={school} caseId={id} lesson={lesson} />
            ) : (
              <p className="mt-2">
                <a
                  href={withQuery(`/${school}/concerns/${id}/lesson`, { change: lesson.id })}
                  className="inline-block min-h-11 py-2"
                >
                  Change the words
                </a>
              </p>
            ))}
        </Card>
      ))}
      {mayWrite && !lessons.some((lesson) => lesson.id === changing) && (
        <Form action={add} school={school}>
          <Hidden name="caseId" value={id} />
          <TextArea
            name="words"
            label={lessons.length === 0 ? 'What did the school learn?' : 'Something else we learned'}
            hint="What would you do differently? Write it without names: it may be read out."
          />
          <Button>Keep it with the case</Button>
        </Form>
      )}
    </SchoolPage>
  )
}

function ChangeLesson({ school, caseId, lesson }: { school: string; caseId: string; lesson: Lesson }) {
  return (
    <div className="mt-3">
      <Form action={change} school={school}>
        <Hidden name="caseId" value={caseId} />
        <Hidden name="id" value={lesson.id} />
        <Hidden name="version" value={lesson.version} />
        <TextArea name="words" label="What did the school learn?" defaultValue={lesson.words} />
        <Button>Save</Button>
      </Form>
    </div>
  )
}
