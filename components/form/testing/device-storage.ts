/** A browser's storage, as the standard has it. */
export class DeviceStorage {
  rows = new Map<string, string>()
  /** Letters it has room for. */
  constructor(readonly room = Number.POSITIVE_INFINITY) {}
  get length() {
    return this.rows.size
  }
  key = (i: number) => [...this.rows.keys()][i] ?? null
  getItem = (name: string) => this.rows.get(name) ?? null
  setItem = (name: string, text: string) => {
    if (text.length > this.room) throw new DOMException('It is full.', 'QuotaExceededError')
    this.rows.set(name, text)
  }
  removeItem = (name: string) => void this.rows.delete(name)
  get everything() {
    return [...this.rows].flat().join('\n')
  }
}
