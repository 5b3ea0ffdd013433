// A fingerprint stands for a text that must not be kept itself.

/** Equal texts have equal fingerprints; the text cannot be read from one (not for secrets: it can be guessed). */
export function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x5bd1e995)
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`
}
