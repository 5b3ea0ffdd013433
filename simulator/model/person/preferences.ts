// The preferred answer endpoint that each person chose (docs/webex/facts.md 3.6).
import type { Preferences } from '../types.ts'

export function createPreferences(): Preferences {
  const chosen = new Map<string, string>()
  return {
    preferredEndpoint: (personId) => chosen.get(personId) ?? null,
    setPreferredEndpoint: (personId, endpointId) => {
      if (endpointId === null) chosen.delete(personId)
      else chosen.set(personId, endpointId)
    },
  }
}
