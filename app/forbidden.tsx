import { PublicPage } from '@/components/layout/public-page'

export const metadata = { title: 'Not open to you' }

export default function ForbiddenPage() {
  return (
    <PublicPage title="This is not open to your role">
      <p>
        You are signed in, but your role in this school does not include this. If it should, ask your
        headteacher to change your role.
      </p>
      <p className="mt-3">
        <a href="/">Go to your school</a>
      </p>
    </PublicPage>
  )
}
