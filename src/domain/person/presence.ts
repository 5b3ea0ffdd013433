// What Webex tells about where a person is. Each value is as old as its answer (docs/webex/facts.md 2.5).

/** `unknown`: Webex does not say, or says something new. */
export type Presence =
  | 'available'
  | 'away'
  | 'inCall'
  | 'inMeeting'
  | 'presenting'
  | 'doNotDisturb'
  | 'outOfOffice'
  | 'notSignedIn'
  | 'unknown'

const words: Readonly<Record<string, Presence>> = {
  active: 'available',
  inactive: 'away',
  call: 'inCall',
  meeting: 'inMeeting',
  presenting: 'presenting',
  donotdisturb: 'doNotDisturb',
  outofoffice: 'outOfOffice',
  pending: 'notSignedIn',
}

/** @param status of the People API, in any case; missing where the person does not share it. */
export function presenceOf(status: string | undefined): Presence {
  const word = status?.toLowerCase() ?? ''
  return Object.hasOwn(words, word) ? (words[word] ?? 'unknown') : 'unknown'
}

/** For the dot beside a name. */
export function presenceKind(presence: Presence): 'free' | 'busy' | 'away' | 'off' {
  switch (presence) {
    case 'available':
      return 'free'
    case 'inCall':
    case 'inMeeting':
    case 'presenting':
    case 'doNotDisturb':
      return 'busy'
    case 'away':
      return 'away'
    default:
      return 'off'
  }
}
