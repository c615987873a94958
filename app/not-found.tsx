import { PublicPage } from '@/components/layout/public-page'

export const metadata = { title: 'Page not found' }

export default function NotFoundPage() {
  return (
    <PublicPage title="There is no such page">
      <p>
        If you typed the address, check it. If you followed a link, the record may have been removed, or it
        belongs to a school you are not part of.
      </p>
      <p className="mt-3">
        <a href="/">Go to your school</a>
      </p>
    </PublicPage>
  )
}
