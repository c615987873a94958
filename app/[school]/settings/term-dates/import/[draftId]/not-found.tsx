import { PublicPage } from '@/components/layout/public-page'

export default function NoSuchCalendarPage() {
  return (
    <PublicPage title="This calendar file is not waiting any more">
      <p>
        It was saved already, or it is more than a day old, or somebody else brought it in. Go back to the
        term dates to see what is there, or bring the file in again.
      </p>
      <p className="mt-3">
        <a href="/">Go to your school</a>
      </p>
    </PublicPage>
  )
}
