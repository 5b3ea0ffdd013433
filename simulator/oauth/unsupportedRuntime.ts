// oidc-provider warns when it is loaded by a Node.js older than 22. The tests run on the versions in
// package.json (engines), so people who start the simulator need not be told.
/* oxlint-disable no-console -- the warning has no other switch */
const { warn } = console

console.warn = (...texts: unknown[]) => {
  if (!String(texts[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn(...texts)
}

/** To be called once oidc-provider has been loaded. */
export function warnAgain(): void {
  console.warn = warn
}
