// The feature codes that can be dialed here, and the names under which the organization lists them.

export type FeatureCode = 'park' | 'groupPark' | 'retrieve' | 'silentMonitoring' | 'voicemail'

type Named = { readonly code: string; readonly feature: FeatureCode; readonly name: string }

/** The names of the park codes and of the voice portal are likely only (docs/webex/everyday.md 5). */
export const featureCodeNames: readonly Named[] = [
  { code: '*68', feature: 'park', name: 'Call Park' },
  { code: '*88', feature: 'retrieve', name: 'Call Park Retrieve' },
  { code: '#58', feature: 'groupPark', name: 'Group Call Park' },
  { code: '#82', feature: 'silentMonitoring', name: 'Silent Monitoring' },
  { code: '*86', feature: 'voicemail', name: 'Voice Mail Retrieval' },
]
