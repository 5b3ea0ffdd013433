// The name of the phone that must be answered to place a call.
import type { EndpointId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Endpoints } from '../../state/person/useEndpoints.ts'

/** `undefined` if any of them may ring, or if the name is unknown. */
export function deviceName(
  { endpoints, preferred }: Pick<Endpoints, 'endpoints' | 'preferred'>,
  endpoint: EndpointId | undefined = preferred,
): string | undefined {
  const only = endpoints.length === 1 ? endpoints[0] : undefined
  const known = endpoints.find(({ id }) => id === endpoint) ?? only
  return known && displayText(known.name, 60)
}
