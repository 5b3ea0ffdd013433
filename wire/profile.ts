// The cloud's shape of a person's own calling profile: `GET /telephony/config/people/me`
// (docs/webex/everyday.md section 5). Types only, no code.

export type WireCallingProfile = {
  id: string
  lastName: string
  firstName: string
  email: string
  announcementLanguage: string
  /** Dialled inside the organisation before an extension of the location; empty: none. */
  locationDialingCode: string
  supportMobility: boolean
  emergencyCallBackNumber: string
  phoneNumbers: {
    directNumber: string
    enterprise: string
    extension: string
    routingPrefix: string
    esn: string
    primary: boolean
  }[]
  devices: {
    description: string[]
    model: string
    mac: string
    primaryOwner: boolean
    type: 'PRIMARY' | 'SHARED_CALL_APPEARANCE' | 'MOBILITY'
    owner: { lastName: string; firstName: string; type: 'PEOPLE' | 'PLACE' | 'VIRTUAL_LINE' }
    activationState: 'ACTIVATING' | 'ACTIVATED' | 'DEACTIVATED'
  }[]
  /** The description leaves the address out; Webex sends it. */
  location: {
    id: string
    name: string
    address?: {
      address1: string
      address2?: string
      city: string
      state: string
      postalCode: string
      country: string
    }
  }
  receptionistUrl: string
  callingHostUrl: string
  attendantConsoleUrl: string
}
