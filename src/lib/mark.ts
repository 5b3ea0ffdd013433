// A mark that stands for a text where the text itself must not be kept.

/** The same for the same text; the text cannot be read from it. */
export function markOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x5bd1e995)
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`
}
