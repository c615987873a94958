/** A list as a file: of what is shown, with the filters that are set. */
export function CsvLink({ href, of = '' }: { href: string; of?: string }) {
  return (
    <a href={href} download className="print:hidden inline-block py-2">
      Download {of && `${of} `}as CSV <span className="text-[0.95rem]">(opens in Excel)</span>
    </a>
  )
}
