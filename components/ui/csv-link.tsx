/** A list as a file: of what is shown, with the filters that are set. */
export function CsvLink({ href, of = '' }: { href: string; of?: string }) {
  return (
    <a href={href} className="print:hidden inline-block py-2">
      Download {of && `${of} `}as CSV <span className="text-[0.95rem]">(opens in Excel)</span>
    </a>
  )
}

/** The tables of one page, each as a file. */
export function CsvLinks({ tables, address }: { tables: string[]; address: (table: string) => string }) {
  return (
    <p className="print:hidden mt-5 flex flex-wrap items-baseline gap-x-3">
      Download as CSV (opens in Excel):
      {tables.map((table) => (
        <a key={table} href={address(table)} className="inline-block py-2">
          {table}
        </a>
      ))}
    </p>
  )
}
