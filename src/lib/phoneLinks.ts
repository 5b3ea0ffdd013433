// Registers Cordboard for `tel:` and `sip:` links of other pages.

const SCHEMES = ['tel', 'sip'] as const

/** Browsers allow no other telephony schemes; pasted `callto:` links are understood too. */
export const canTakePhoneLinks = (): boolean => 'registerProtocolHandler' in navigator

/** The browser asks the person. `false` if it refused to ask. */
export function takePhoneLinks(): boolean {
  try {
    for (const scheme of SCHEMES) {
      navigator.registerProtocolHandler(scheme, `${location.origin}/?dial=%s`)
    }
    return true
  } catch {
    return false
  }
}
