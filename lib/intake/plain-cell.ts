/** Our own CSV marks a cell that a spreadsheet would take for a formula with an apostrophe; here it goes again. */
export function plainCell(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, '')
}
