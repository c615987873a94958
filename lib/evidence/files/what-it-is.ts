const PROGRAM = 'Programs are not kept.'

/** Why a type that is recognised is not kept, after the file's name; null when there is nothing better to say than the list. */
export function notKept(mime: string): string | null {
  return REASONS.find(([pattern]) => pattern.test(mime))?.[1] ?? null
}

const REASONS: [RegExp, string][] = [
  [/x-msdownload/, `is a Windows program, whatever its name says. ${PROGRAM}`],
  [/x-elf|x-mach-binary|x-unix-archive/, `is a program, whatever its name says. ${PROGRAM}`],
  [
    /java|android|wasm|x-deb|x-rpm|chrome-extension|shockwave|x-ms-regedit|registry/,
    `is a program, whatever its name says. ${PROGRAM}`,
  ],
  [
    /x\.ms\.shortcut|x\.apple\.alias/,
    'is a shortcut to a file on your computer, not the file. Choose the file itself.',
  ],
  [
    /x-cfb|cab-compressed|vnd\.ms-outlook/,
    'is an installer or a saved e-mail. Save what you want to show as PDF and choose that file.',
  ],
  [
    /gzip|x-7z|x-rar|x-tar|x-bzip2|x-xz|zstd|x-lz|x-arj|x-cpio|x-compress|x-ace|x-asar/,
    'is many files packed into one. Unpack it and add the files themselves.',
  ],
  [/^image\//, 'is a picture of a kind few people can open. Save it as JPEG or PNG and choose that file.'],
  [/^audio\//, 'is a recording of a kind few people can play. Save it as MP3 or M4A and choose that file.'],
  [
    /^video\/|x-ms-asf|mxf|realmedia/,
    'is a video of a kind few people can play. Save it as MP4 and choose that file.',
  ],
]
