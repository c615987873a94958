/** Next bundles what serves pages apart from what runs beside them: what the two share hangs on the process. */
const shared = globalThis as unknown as { alongsideWake?: () => void }

/** Has this process's worker look for work a moment from now, when the transaction that left it has ended. */
export function wake(): void {
  shared.alongsideWake?.()
}

export function whenWoken(look: (() => void) | undefined): void {
  shared.alongsideWake = look
}
