// Each person's call settings (docs/webex/facts.md 3.10), with the defaults of the organization.
import type { WireForwarding } from '../../../wire/settings.ts'
import type { Member, PersonSettings, Settings } from '../types.ts'

/** The maximum of `numberOfRings`, which Webex reports with it. */
export const mostRings = 15
export const usualRings = 3

const nowhere: WireForwarding = { enabled: false, destinationVoicemailEnabled: false }
const usualGreeting = { greeting: 'DEFAULT', greetingUploaded: false }
const usualRinging = { numberOfRings: usualRings, systemMaxNumberOfRings: mostRings }

function usualVoicemail({ email }: Member): PersonSettings['voicemail'] {
  return {
    enabled: true,
    sendAllCalls: { enabled: false },
    sendBusyCalls: { enabled: false, ...usualGreeting },
    sendUnansweredCalls: { enabled: true, ...usualGreeting, ...usualRinging },
    notifications: { enabled: false },
    transferToNumber: { enabled: false },
    emailCopyOfMessage: { enabled: false, emailId: email },
    messageStorage: { mwiEnabled: true, storageType: 'INTERNAL', externalEmail: email },
    faxMessage: { enabled: false },
  }
}

/** The caller id of a person's calls unless they choose another one. */
export function ownCallerId(member: Member): PersonSettings['selectedCallerId'] {
  return {
    type: 'DEFAULT_CLID',
    name: member.displayName,
    ...(member.number === undefined ? {} : { directNumber: member.number }),
    extension: member.extension,
  }
}

function usualSettings(member: Member): PersonSettings {
  return {
    doNotDisturb: { enabled: false, ringSplashEnabled: false, webexGoOverrideEnabled: false },
    forwarding: {
      callForwarding: {
        always: { ...nowhere, ringReminderEnabled: false },
        busy: nowhere,
        noAnswer: { ...nowhere, ...usualRinging },
      },
      businessContinuity: nowhere,
    },
    voicemail: usualVoicemail(member),
    callWaiting: { enabled: true },
    callerId: {
      callingLineIdDeliveryBlockingEnabled: member.isPrivate,
      connectedLineIdentificationRestrictionEnabled: false,
    },
    selectedCallerId: ownCallerId(member),
    singleNumberReach: { alertAllForClickToDial: false, numbers: [] },
  }
}

/** Whether the caller's identity is hidden, unless the call says otherwise. */
export const withholdsItself = (settings: Settings, member: Member): boolean =>
  settings.of(member).callerId.callingLineIdDeliveryBlockingEnabled

export function createSettings(): Settings {
  const changed = new Map<string, PersonSettings>()
  const of = (member: Member) => changed.get(member.id) ?? usualSettings(member)
  return {
    of,
    change: (member, part) => void changed.set(member.id, { ...of(member), ...part }),
  }
}
