// The devices' configurations in the cloud (docs/webex/facts.md 5.5). They also exist for an offline
// device, which applies them when it is back.
import type { Configurations } from './configurationTypes.ts'
import { isPhoneOs, phoneOs } from './configurationTablesPhone.ts'
import { DeviceConfiguration } from './deviceConfiguration.ts'
import type { DeviceRegister } from './deviceRegister.ts'
import type { FleetDevice } from './fleet.ts'
import { keyTest } from './keySelection.ts'
import { Refusal } from '../refusal.ts'
import type { SimTime } from '../types.ts'

export function createConfigurations(register: DeviceRegister, time: SimTime): Configurations {
  /** Created on first use: ten thousand devices cost nothing. */
  const known = new Map<FleetDevice, DeviceConfiguration>()

  function of(deviceId: string): DeviceConfiguration {
    const device = register.find(deviceId)
    if (!device) throw new Refusal(404, 'The requested resource could not be found.')
    const { product, wire } = device
    const platform = product?.platform ?? (isPhoneOs(wire.product) ? phoneOs : undefined)
    if (platform === undefined)
      throw new Refusal(400, 'The device does not support configurations.')
    const configuration =
      known.get(device) ?? new DeviceConfiguration(device, platform, register.placeOf(device))
    known.set(device, configuration)
    if (!register.isOffline(device)) configuration.takeOver(time.now())
    return configuration
  }

  return {
    list(deviceId, expression) {
      const configuration = of(deviceId)
      const isNamed = expression === undefined ? () => true : keyTest(expression)
      const named = [...configuration.settings.values()].filter(({ steps }) => isNamed(steps))
      return Object.fromEntries(named.map((one) => [one.key, configuration.view(one)]))
    },
    patch: (deviceId, operations) => of(deviceId).patch(operations),
    applied: (deviceId, key) => of(deviceId).applied(key),
  }
}
