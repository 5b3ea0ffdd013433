// oidc-provider, loaded without its warning about the runtime. Import its values from here.
import { warnAgain } from './unsupportedRuntime.ts'
import Provider, { errors, interactionPolicy } from 'oidc-provider'

warnAgain()

export { errors, interactionPolicy, Provider }
