// Offers a file to the person as a download.

/** The browser's download, without a server. */
export function saveFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
): void {
  const fullType = typeof content === 'string' ? `${type};charset=utf-8` : type
  saveBlob(name, new Blob([content], { type: fullType }))
}

/** The same for what was received as a file. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

const LONGEST_NAME = 120

/** A name from outside, as a file may be called: without folders, and without what hides its ending. */
export function fileName(name: string): string {
  const safe = name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  // The ending decides how a system opens it: it stays.
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(safe)?.[0] ?? ''
  const short =
    safe.length > LONGEST_NAME ? safe.slice(0, LONGEST_NAME - ending.length) + ending : safe
  return short === '' ? 'file' : short
}
