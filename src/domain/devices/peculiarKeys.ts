// Settings that belong to one device: its name, its network, and its credentials (docs/webex/facts.md
// 12.4). They are never copied to another device, and neither is a part of a group that only makes sense
// as a whole: an address without its mask, a user without a password that the cloud does not list.

/** Settings that belong to one device on their own. */
const OWN = [
  /^SystemUnit\.(Name|BroadcastName|CustomDeviceId)$/i,
  /\.(AssignedSerialNumber|SerialNumber|MacAddress)$/i,
  // Identification and position of a microphone.
  /\.Microphone\[\d+\]\.(ID$|Placement\.)/i,
  /^SIP\.(URI|DisplayName|Mailbox|Line)$/i,
  /^Network\[\d+\]\.FQDN$/i,
  // The camera's view of its own room.
  /\.(ExcludedArea|TriggerZone|MeetingZone\.Area|CameraPosition\.(Pan|Tilt|Zoom))$/i,
]

/** All settings below a path with an address or a secret form one group. */
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
 * @param keys all settings of the devices: a setting beside an address or a secret belongs to it.
 * @returns whether a key belongs to one device only.
 */
export function belongsToOneDevice(keys: readonly string[]): (key: string) => boolean {
  const nodes = new Set(
    keys
      .filter((key) => SECRET.test(key) || ADDRESS.test(key))
      .map((key) => parentOf(key).toLowerCase())
      // A setting at the root has no parent group.
      .filter((node) => node !== ''),
  )
  return (key) =>
    [...OWN, ...WHOLES, SECRET, ADDRESS].some((pattern) => pattern.test(key)) ||
    nodes.has(parentOf(key).toLowerCase())
}
