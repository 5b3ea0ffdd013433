// Registers Cordboard for `tel:` and `sip:` links of other pages.

const SCHEMES = ['tel', 'sip'] as const

/** Browsers take no other schemes of telephony; `callto:` is understood where it is pasted. */
export const canTakePhoneLinks = (): boolean => 'registerProtocolHandler' in navigator

/** The browser asks the person itself. `false` where it refused to. */
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
