/** A file that is not kept, because of what it is. `why` follows the file's name: "is empty. Choose another." */
export class Refused extends Error {
  override name = 'Refused'
  constructor(readonly why: string) {
    super(why)
  }
}

/** What the person reads. */
export function refusalOf(fileName: string, { why }: Refused): string {
  return `“${fileName}” ${why}`
}
