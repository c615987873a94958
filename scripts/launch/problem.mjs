/**
 * Something the person at the keyboard can put right. Its message is one sentence that says what to do; the
 * launcher prints it without a stack and exits with code 1.
 */
export class Problem extends Error {
  name = 'Problem'
}

const diskProblems = {
  ENOSPC: (folder) => `The disk that holds ${folder} is full: free some space on it, then start again.`,
  EDQUOT: (folder) => `The disk quota for ${folder} is used up: free some space, then start again.`,
  EROFS: (folder) =>
    `The disk that holds ${folder} is read-only: set ALONGSIDE_DATA to a folder that can be written, then start again.`,
  EACCES: (folder) =>
    `This user may not write in ${folder}: change who owns it or set ALONGSIDE_DATA to a folder of your own, then start again.`,
  EPERM: (folder) =>
    `This user may not write in ${folder}: change who owns it or set ALONGSIDE_DATA to a folder of your own, then start again.`,
}

/** Turns a file system error about `folder` into a Problem; any other error comes back as it was. */
export function diskProblem(error, folder) {
  const word = diskProblems[error?.code]
  return word ? new Problem(word(folder), { cause: error }) : error
}
