// Which settings belong to one device: what it is called, where it stands in the network, and what
// it proves itself with (docs/webex/facts.md 12.4). They are never copied to another device, and
// neither is half of what only makes sense as a whole: an address without its mask, a user without
// a password that the cloud does not list.

/** Of one device by themselves. */
const OWN = [
  /^SystemUnit\.(Name|BroadcastName|CustomDeviceId)$/i,
  /\.(AssignedSerialNumber|SerialNumber|MacAddress)$/i,
  // Which microphone it is, and where it hangs.
  /\.Microphone\[\d+\]\.(ID$|Placement\.)/i,
  /^SIP\.(URI|DisplayName|Mailbox|Line)$/i,
  /^Network\[\d+\]\.FQDN$/i,
  // What the camera sees of its own room.
  /\.(ExcludedArea|TriggerZone|MeetingZone\.Area|CameraPosition\.(Pan|Tilt|Zoom))$/i,
]

/** Everything below is one thing with its address, or with its secret. */
const WHOLES = [
  /^Network\[\d+\]\.(IPv4|IPv6|DNS|IEEE8021X)\./i,
  /^NetworkServices\.(NTP|SMTP|SNMP|HTTP\.Proxy)\./i,
  /^(Logging\.External|Provisioning|ThousandEyes|H323|UserManagement\.LDAP)\./i,
  /^SIP\.(Authentication|Turn|Proxy\[\d+\])\./i,
  /^Phonebook\.Server\[\d+\]\./i,
]

const SECRET =
  /(Password|Passphrase|Passcode|Secret|Token|ApiKey|PrivateKey|CommunityName|ConnectionString|\.Key|\.Pin)$/i
const ADDRESS = /(Address|Hostname|\.Host)$/i

const parentOf = (key: string) => key.slice(0, Math.max(0, key.lastIndexOf('.')))

/**
 * @param keys all that the devices have: a setting beside an address or a secret belongs to it.
 * @returns whether a key is of one device only.
 */
export function belongsToOneDevice(keys: readonly string[]): (key: string) => boolean {
  const nodes = new Set(
    keys
      .filter((key) => SECRET.test(key) || ADDRESS.test(key))
      .map((key) => parentOf(key).toLowerCase())
      // What stands at the root has no parent that it could belong to.
      .filter((node) => node !== ''),
  )
  return (key) =>
    [...OWN, ...WHOLES, SECRET, ADDRESS].some((pattern) => pattern.test(key)) ||
    nodes.has(parentOf(key).toLowerCase())
}
