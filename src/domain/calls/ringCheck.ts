// *Will I hear it ring?* Checks everything between an incoming call and the person, point by point.

/** The inputs of the check from the browser, Webex and this tab. */
export type RingFacts = {
  readonly permission: 'granted' | 'denied' | 'default' | 'unsupported'
  /** Whether the browser keeps this page silent, as before the first click. */
  readonly isSilenced: boolean
  readonly isOnline: boolean
  readonly freshness: 'waiting' | 'fresh' | 'stale'
  /** Whether this tab rings; else another one of this browser does. */
  readonly isLeader: boolean
  /** Devices and apps that Webex rings; missing while they are not known. */
  readonly devices?: number
}

/** The points of the check, in the order in which they are shown. */
export type RingPoint = 'calls' | 'tab' | 'sound' | 'notifications' | 'devices'
/** `fair`: it rings, with a restriction that the text explains. */
export type Verdict = 'good' | 'fair' | 'bad'
/** One point with its verdict. */
export type RingFinding = { readonly point: RingPoint; readonly verdict: Verdict }

/** In the order in which a call comes through. */
export function checkRing(facts: RingFacts): readonly RingFinding[] {
  return [
    { point: 'devices', verdict: devicesVerdict(facts) },
    { point: 'calls', verdict: callsVerdict(facts) },
    { point: 'tab', verdict: facts.isLeader ? 'good' : 'fair' },
    { point: 'sound', verdict: facts.isSilenced ? 'bad' : 'good' },
    { point: 'notifications', verdict: facts.permission === 'granted' ? 'good' : 'fair' },
  ]
}

/** The worst of all: what the person should read first. */
export function overall(findings: readonly RingFinding[]): Verdict {
  const verdicts = findings.map(({ verdict }) => verdict)
  return verdicts.includes('bad') ? 'bad' : verdicts.includes('fair') ? 'fair' : 'good'
}

/** Without a device of theirs it still rings here, but answering needs one. */
function devicesVerdict({ devices }: RingFacts): Verdict {
  return devices === 0 ? 'bad' : devices === undefined ? 'fair' : 'good'
}

function callsVerdict({ isOnline, freshness }: RingFacts): Verdict {
  if (!isOnline || freshness === 'stale') return 'bad'
  return freshness === 'waiting' ? 'fair' : 'good'
}
