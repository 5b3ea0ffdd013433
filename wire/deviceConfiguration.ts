// The cloud's shapes for device configurations (docs/webex/facts.md 5.5). Types only, no code.

/** One of the flags: which one depends on the device's software. */
export type WireEditability = {
  isEditable?: boolean
  editable?: boolean
  /** `FACTORY_DEFAULT`, `NOT_AUTHORIZED`, `CONFIG_MANAGED_BY_DIFFERENT_AUTHORITY`. */
  reason?: string
}

export type WireConfigurationSource = {
  value?: string | number
  editability: WireEditability
  /** `schemaDefault`, `device`. */
  level?: string
  enforced?: boolean
}

export type WireDeviceConfiguration = {
  value: string | number
  /** `default`, `configured`. */
  source: string
  sources: { default: WireConfigurationSource; configured: WireConfigurationSource }
  /** JSON Schema: `type`, `enum`, `minimum`, `maximum`, `minLength`, `maxLength`. */
  valueSpace: object
  /** What the device has taken over: later than `value` while it is offline. */
  appliedConfigurationValue?: { value: string | number; updatedAt: string }
}

/** `GET` and `PATCH /deviceConfigurations`: by key. */
export type WireDeviceConfigurations = {
  deviceId: string
  items: Record<string, WireDeviceConfiguration>
}
