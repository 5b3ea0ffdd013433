// Request schemas of a person's own settings: unknown fields are dropped, invalid ones refused.
import * as v from 'valibot'
import { mostRings } from '../../model/person/settings.ts'

const flag = v.optional(v.boolean())
/** Extension, number, or feature code. */
const destination = v.optional(v.pipe(v.string(), v.regex(/^[+*#]?[\d*#]{2,23}$/)))
const rings = v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(mostRings)))
const forwarding = { enabled: flag, destination, destinationVoicemailEnabled: flag }
const greeting = { enabled: flag, greeting: v.optional(v.picklist(['DEFAULT', 'CUSTOM'])) }
const email = v.optional(v.pipe(v.string(), v.email()))

export const schemas = {
  doNotDisturb: v.object({
    enabled: flag,
    ringSplashEnabled: flag,
    webexGoOverrideEnabled: flag,
  }),
  callForwarding: v.object({
    callForwarding: v.optional(
      v.object({
        always: v.optional(v.object({ ...forwarding, ringReminderEnabled: flag })),
        busy: v.optional(v.object(forwarding)),
        noAnswer: v.optional(v.object({ ...forwarding, numberOfRings: rings })),
      }),
    ),
    businessContinuity: v.optional(v.object(forwarding)),
  }),
  voicemail: v.object({
    enabled: flag,
    sendAllCalls: v.optional(v.object({ enabled: flag })),
    sendBusyCalls: v.optional(v.object(greeting)),
    sendUnansweredCalls: v.optional(v.object({ ...greeting, numberOfRings: rings })),
    notifications: v.optional(v.object({ enabled: flag, destination: email })),
    transferToNumber: v.optional(v.object({ enabled: flag, destination })),
    emailCopyOfMessage: v.optional(v.object({ enabled: flag, emailId: email })),
    messageStorage: v.optional(v.object({ mwiEnabled: flag })),
  }),
  callWaiting: v.object({ enabled: v.boolean() }),
  callerId: v.object({
    callingLineIdDeliveryBlockingEnabled: flag,
    connectedLineIdentificationRestrictionEnabled: flag,
  }),
  selectedCallerId: v.object({
    selected: v.object({ type: v.string(), id: v.optional(v.string()) }),
  }),
  reach: v.object({
    alertAllLocationsForClickToDialCallsEnabled: flag,
  }),
  reachNumber: v.object({
    phoneNumber: v.pipe(v.string(), v.regex(/^\+\d{6,15}$/)),
    enabled: v.boolean(),
    name: v.optional(v.string(), ''),
    doNotForwardCallsEnabled: v.optional(v.boolean(), false),
    answerConfirmationEnabled: v.optional(v.boolean(), false),
  }),
}
