import { PublicPage } from '@/components/layout/public-page'

export default function NoSuchListPage() {
  return (
    <PublicPage title="This list is not waiting any more">
      <p>
        It was accepted already, or it is more than a day old, or somebody else brought it in. Go back to
        Parents to see the register, or bring the list in again.
      </p>
      <p className="mt-3">
        <a href="/">Go to your school</a>
      </p>
    </PublicPage>
  )
}
