// The capabilities of a phone model that decide which settings are offered (docs/webex/facts.md
// 6.2).

/** The kinds of models with different settings. */
export type PhoneKind = 'phone' | 'adapter' | 'thirdParty' | 'deskPhone' | 'other'

/** Webex's words for key expansion modules. */
export type KemType = 'KEM_14_KEYS' | 'KEM_18_KEYS' | 'KEM_20_KEYS'

/** What a model can do, from `/supportedDevices`. */
export type PhoneModel = {
  /** The name in the call settings: `DMS Cisco 8845`. */
  readonly model: string
  readonly name: string
  readonly kind: PhoneKind
  readonly ports: number
  /** Keys next to the screen. */
  readonly keys: number
  readonly hasLayout: boolean
  /** Whether customizations configure it: the 9800 series uses configurations instead. */
  readonly hasSettings: boolean
  readonly hasLabels: boolean
  readonly hasHotline: boolean
  readonly hasDecline: boolean
  readonly hasFax: boolean
  /** Whether the owner's line may appear on several keys. */
  readonly hasMoreOwnLines: boolean
  readonly canApply: boolean
  /** The extension modules that fit, and how many at a time. */
  readonly kem?: { readonly types: readonly KemType[]; readonly modules: number }
}

const kemKeys: Readonly<Record<KemType, number>> = {
  KEM_14_KEYS: 14,
  KEM_18_KEYS: 18,
  KEM_20_KEYS: 20,
}

/** The number of keys of one extension module. */
export const keysOfKem = (type: KemType): number => kemKeys[type]

const plain = (text: string) =>
  text
    .replace(/^DMS\s+/i, '')
    .replaceAll(/\s/g, '')
    .toLowerCase()

/** Finds a model by its product name in `/devices` or its name in the call settings. */
export function phoneModelOf(
  models: readonly PhoneModel[],
  product: string,
): PhoneModel | undefined {
  const wanted = plain(product)
  return models.find(({ model, name }) => plain(model) === wanted || plain(name) === wanted)
}
