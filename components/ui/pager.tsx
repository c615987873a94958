/**
 * The way through a list that is longer than a page.
 *
 * @param mostCounted of a list that is not counted to its end: a total above it says only that there are more
 * @param address gives the address of a page, filters and all
 */
export function Pager({
  page,
  size,
  total,
  mostCounted = Number.POSITIVE_INFINITY,
  address,
}: {
  page: number
  size: number
  total: number
  mostCounted?: number
  address: (page: number) => string
}) {
  const last = Math.max(1, Math.ceil(total / size))
  if (last === 1 && page === 1) return null
  const from = (page - 1) * size + 1
  const to = Math.min(page * size, total)
  const of = total > mostCounted ? `more than ${mostCounted.toLocaleString('en-GB')}` : total
  return (
    <nav aria-label="Pages of this list" className="print:hidden mt-3 flex flex-wrap items-center gap-x-5">
      {page > 1 && (
        <a href={address(page - 1)} rel="prev" className="inline-flex min-h-11 items-center">
          Previous page
        </a>
      )}
      <span className="text-soft">
        {from <= to ? `${from} to ${to} of ${of}` : `There is no page ${page}`}
      </span>
      {page < last && (
        <a href={address(page + 1)} rel="next" className="inline-flex min-h-11 items-center">
          Next page
        </a>
      )}
    </nav>
  )
}
