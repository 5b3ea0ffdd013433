// The capabilities of a phone model that decide which settings are offered (docs/webex/facts.md
// 6.2).

/** What the model is, as far as settings differ by it. */
export type PhoneKind = 'phone' | 'adapter' | 'thirdParty' | 'deskPhone' | 'other'

/** Webex's words for key expansion modules. */
export type KemType = 'KEM_14_KEYS' | 'KEM_18_KEYS' | 'KEM_20_KEYS'

/** What a model can do, from `/supportedDevices`. */
export type PhoneModel = {
  /** As the call settings name it: `DMS Cisco 8845`. */
  readonly model: string
  readonly name: string
  readonly kind: PhoneKind
  readonly ports: number
  /** Beside the screen. */
  readonly keys: number
  readonly hasLayout: boolean
  /** By customizations: those of the 9800 series are set otherwise. */
  readonly hasSettings: boolean
  readonly hasLabels: boolean
  readonly hasHotline: boolean
  readonly hasDecline: boolean
  readonly hasFax: boolean
  /** Whether the owner's line may stand on several keys. */
  readonly hasMoreOwnLines: boolean
  readonly canApply: boolean
  /** Extension modules that fit: of one kind or several, so many at a time. */
  readonly kem?: { readonly types: readonly KemType[]; readonly modules: number }
}

const kemKeys: Readonly<Record<KemType, number>> = {
  KEM_14_KEYS: 14,
  KEM_18_KEYS: 18,
  KEM_20_KEYS: 20,
}

/** How many keys one extension module has. */
export const keysOfKem = (type: KemType): number => kemKeys[type]

const plain = (text: string) =>
  text
    .replace(/^DMS\s+/i, '')
    .replaceAll(/\s/g, '')
    .toLowerCase()

/** By the product that `/devices` names or the model of the call settings, whichever it is. */
export function phoneModelOf(
  models: readonly PhoneModel[],
  product: string,
): PhoneModel | undefined {
  const wanted = plain(product)
  return models.find(({ model, name }) => plain(model) === wanted || plain(name) === wanted)
}
