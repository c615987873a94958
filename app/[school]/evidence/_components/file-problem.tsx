/** Why the file that was asked for did not come. */
export function FileProblem({ file }: { file?: string }) {
  if (file !== 'away' && file !== 'missing') return null
  return (
    <p role="alert" className="mb-3 border-l-4 border-wrong pl-3">
      {file === 'away'
        ? 'The file cannot be opened just now, because the place where Alongside keeps its files does not answer. It is not lost: try again in a few minutes.'
        : 'The file is not where Alongside keeps its files. Tell whoever looks after Alongside at your school, who may have it in a backup.'}
    </p>
  )
}
