// The models that can be registered by their MAC address, with Webex's names.

export type PhoneModel = {
  readonly model: string
  /** The product in `/devices`. */
  readonly product: string
  /** A phone of the 9800 series appears later (docs/webex/facts.md 5.1). */
  readonly comesLate: boolean
  /** Needs a SIP password. */
  readonly isThirdParty: boolean
  readonly canAnswerRemotely: boolean
}

const phones =
  '6821 6841 6851 6861 6871 7811 7821 7832 7841 7861 8811 8832 8841 8845 8851 8861 8865 8875 9811 9821 9841 9851 9861 9871'
const adapters = ['ATA191', 'ATA192']
const thirdParty = 'Generic IPPhone Customer Managed'

export const phoneModels: ReadonlyMap<string, PhoneModel> = new Map(
  [
    ...phones.split(' ').map((number) => ({
      // The 9800 series has no `DMS` in its names (docs/webex/facts.md 12.4).
      model: number.startsWith('98') ? `Cisco ${number}` : `DMS Cisco ${number}`,
      product: `Cisco ${number}`,
      comesLate: number.startsWith('98'),
      isThirdParty: false,
      canAnswerRemotely: true,
    })),
    ...adapters.map((name) => ({
      model: `DMS ${name}`,
      product: name,
      comesLate: false,
      isThirdParty: false,
      canAnswerRemotely: false,
    })),
    {
      model: thirdParty,
      product: thirdParty,
      comesLate: false,
      isThirdParty: true,
      canAnswerRemotely: false,
    },
  ].map((phone) => [phone.model, phone]),
)
