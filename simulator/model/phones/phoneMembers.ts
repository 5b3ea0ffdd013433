// The lines of a phone and their ports. Webex does not document all rules for changes; the simulator is
// at least as strict (LIMITS.md).
import type { WirePhoneMemberRequest, WireSupportedDevice } from '../../../wire/phone.ts'
import type { KeptMember, LineOwners } from './phoneTypes.ts'
import { Refusal } from '../refusal.ts'

const longestLabel = 64

/** The initial values of a line: no hotline, declining allowed. */
export function plainMember(id: string, port: number, isOwner: boolean): KeptMember {
  return {
    id,
    primaryOwner: isOwner,
    port,
    lineType: isOwner ? 'PRIMARY' : 'SHARED_CALL_APPEARANCE',
    lineWeight: 1,
    hotlineEnabled: false,
    hotlineDestination: '',
    allowCallDeclineEnabled: true,
  }
}

function portsOf({ port, lineWeight }: Pick<KeptMember, 'port' | 'lineWeight'>): number[] {
  return Array.from({ length: lineWeight }, (_, index) => port + index)
}

type Checked = {
  readonly wanted: readonly WirePhoneMemberRequest[]
  readonly model: WireSupportedDevice
  readonly ownerId: string | undefined
  readonly lineOwners: LineOwners
}

const no = (why: string) => new Refusal(400, why)

function checkPorts({ wanted, model }: Checked): void {
  const ports = wanted.flatMap(portsOf)
  const beyond = ports.find((port) => port < 1 || port > model.numberOfLinePorts)
  if (beyond !== undefined) throw no(`Invalid port ${beyond} for the device.`)
  if (new Set(ports).size < ports.length) throw no('A port is assigned more than once.')
}

function checkOwner({ wanted, ownerId }: Checked): void {
  const [owner, ...others] = wanted.filter(({ primaryOwner }) => primaryOwner)
  if (!owner || others.length > 0 || (ownerId !== undefined && owner.id !== ownerId)) {
    throw no('The primary owner of the device must stay its only primary owner.')
  }
  if (wanted.some(({ primaryOwner, lineType }) => primaryOwner !== (lineType === 'PRIMARY'))) {
    throw no('lineType does not fit primaryOwner.')
  }
  if (owner.port !== Math.min(...wanted.map(({ port }) => port))) {
    throw no('The primary owner must have the first port.')
  }
}

function checkLine(line: WirePhoneMemberRequest, { model, lineOwners }: Checked): void {
  if (!lineOwners.find(line.id)) throw no(`Member not found: ${line.id}`)
  if (line.lineWeight > 1 && !(line.primaryOwner && model.additionalPrimaryLineAppearancesEnabled))
    throw no('lineWeight above 1 is for primary lines of devices that support it.')
  if (line.hotlineEnabled && !model.supportsHotlineEnabled) throw no('Hotline is not supported.')
  if (line.hotlineEnabled && line.hotlineDestination.trim() === '') {
    throw no('hotlineDestination is required when hotline is enabled.')
  }
  const { lineLabel = '' } = line
  if (lineLabel !== '' && !model.customizableLineLabelEnabled) {
    throw no('Line labels are not supported by the device.')
  }
  if (lineLabel.length > longestLabel) throw no(`lineLabel has more than ${longestLabel} letters.`)
  if (line.t38FaxCompressionEnabled && !model.t38Enabled) throw no('T.38 is not supported.')
}

/** In the order of ports. @throws Refusal 400 */
export function checkedMembers(checked: Checked): readonly KeptMember[] {
  const { wanted, model } = checked
  checkOwner(checked)
  checkPorts(checked)
  const ids = wanted.map(({ id }) => id)
  if (new Set(ids).size < ids.length) throw no('A member is on the device more than once.')
  for (const line of wanted) checkLine(line, checked)
  return wanted
    .map(({ lineLabel = '', t38FaxCompressionEnabled, ...line }) => ({
      ...line,
      ...(lineLabel.trim() !== '' && { lineLabel: lineLabel.trim() }),
      ...(model.t38Enabled && { t38FaxCompressionEnabled: t38FaxCompressionEnabled ?? false }),
    }))
    .toSorted((a, b) => a.port - b.port)
}
