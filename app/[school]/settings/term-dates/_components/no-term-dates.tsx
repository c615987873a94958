import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'

/** A year with nothing in it teaches what it is for. */
export function NoTermDates({ page, mayChange }: { page: string; mayChange: boolean }) {
  return (
    <Empty
      title="No term dates for this year yet"
      action={
        mayChange && (
          <div className="flex flex-wrap justify-center gap-3">
            <ButtonLink href={`${page}/import`}>Bring in a calendar file</ButtonLink>
            <ButtonLink look="quiet" href={`${page}/new`}>
              Type a term
            </ButtonLink>
          </div>
        )
      }
    >
      <p>
        Parents and carers are answered within so many school days. Once terms, holidays and INSET days are
        here, a deadline knows that nobody is at school in half-term; until then every Monday to Friday but
        bank holidays counts. Most councils offer their term dates as a calendar file.
      </p>
      {!mayChange && <p>The headteacher or a senior leader puts them in.</p>}
    </Empty>
  )
}
