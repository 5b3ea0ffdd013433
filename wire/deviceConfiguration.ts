// The cloud's shapes for device configurations (docs/webex/facts.md 5.5). Types only, no code.

/** Lists and objects too: `Macros.Macros` is a list of objects (docs/webex/facts.md 12.4). */
export type WireConfigurationValue = string | number | readonly unknown[]

/** One of the flags: which one depends on the device's software. */
export type WireEditability = {
  isEditable?: boolean
  editable?: boolean
  /**
   * `FACTORY_DEFAULT`, `NOT_AUTHORIZED`, `CONFIG_MANAGED_BY_DIFFERENT_AUTHORITY`,
   * `CONFIG_MANAGED_BY_RULE`.
   */
  reason?: string
}

export type WireConfigurationSource = {
  /** `null` where nobody has configured it (docs/webex/facts.md 12.1). */
  value: WireConfigurationValue | null
  editability: WireEditability
  /** `schemaDefault`, `device`, `organization`. */
  level?: string
  enforced?: boolean
}

export type WireDeviceConfiguration = {
  value: WireConfigurationValue
  /** `default`, `configured`, `organizationRule`. */
  source: string
  sources: {
    default: WireConfigurationSource
    configured: WireConfigurationSource
    /** What a rule of the organization sets. */
    organizationRule?: WireConfigurationSource
  }
  /** JSON Schema: `type`, `enum`, `minimum`, `maximum`, `minLength`, `maxLength`, `items`; and `unit`. */
  valueSpace: object
  /** What the device has taken over: later than `value` while it is offline. Of a list its `sha256:`. */
  appliedConfigurationValue?: { value: string | number; updatedAt: string }
}

/** `GET` and `PATCH /deviceConfigurations`: by key. */
export type WireDeviceConfigurations = {
  deviceId: string
  items: Record<string, WireDeviceConfiguration>
}
