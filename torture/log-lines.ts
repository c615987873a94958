/** Whether a line of the server's log says that something went wrong which nobody foresaw. */
export function isProblem(line: string): boolean {
  return /⨯|"level":"(?:error|fatal)"/.test(line)
}
