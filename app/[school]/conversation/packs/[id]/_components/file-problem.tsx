const WORDS: Record<string, string> = {
  older:
    'The PDF and the ZIP are not handed out just now: something in them may no longer be shown. Build the pack again.',
  away: 'The file cannot be opened just now, because the place where Alongside keeps its files does not answer. It is not lost: try again in a few minutes.',
  missing: 'The file is not where Alongside keeps its files. Build the pack again.',
}

/** Why a file of the pack did not come, for whoever followed its link. */
export function FileProblem({ file }: { file: string | undefined }) {
  const words = file === undefined ? undefined : WORDS[file]
  if (!words) return null
  return (
    <p role="alert" className="mb-5 border-l-4 border-wrong pl-3">
      {words}
    </p>
  )
}
