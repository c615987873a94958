/** Each of them again and again until the time is up. @returns how many seconds it took with the last */
export async function together<T>(
  all: T[],
  seconds: number,
  work: (one: T) => Promise<void>,
): Promise<number> {
  const begun = performance.now()
  const until = begun + seconds * 1000
  await Promise.all(
    all.map(async (one) => {
      while (performance.now() < until) await work(one)
    }),
  )
  return (performance.now() - begun) / 1000
}
