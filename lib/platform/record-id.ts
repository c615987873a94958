/** Whether part of an address can be a record's id at all. What cannot is simply not found; the database would throw. */
export function isRecordId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
}
