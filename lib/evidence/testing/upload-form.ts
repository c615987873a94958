/** A form with files as a browser sends it. */
export function formOf(files: { name: string; content: Buffer | string }[]) {
  const form = new FormData()
  for (const { name, content } of files) {
    form.append('files', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name)
  }
  const { body, headers } = new Response(form)
  return { body, type: headers.get('content-type') }
}
