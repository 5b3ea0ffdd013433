// The app's one Trusted Types policy: it allows our own worker script and nothing else (the CSP
// requires trusted types for script URLs).

type Policy = { createScriptURL(url: string): string }
type Factory = { createPolicy(name: string, rules: Policy): Policy }

let policy: Policy | undefined

/** The URL as the browser wants it. Throws where it is not of this origin. */
export function trustedWorkerUrl(url: string): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes
  policy ??= factory ? factory.createPolicy('cordboard', { createScriptURL: ownUrl }) : undefined
  return policy ? policy.createScriptURL(url) : ownUrl(url)
}

function ownUrl(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError('not our script')
  return url
}
