// What the fleet is made of: products, rooms, peripherals, messages.

export type Product = {
  readonly name: string
  readonly productId: string
  readonly platform: string
  readonly hasNavigator: boolean
}

export const roomProducts: readonly Product[] = [
  { name: 'Cisco Room Bar', productId: 'Cisco Room Bar', platform: 'Room Bar', hasNavigator: true },
  {
    name: 'Cisco Room Kit Pro',
    productId: 'Cisco Codec Pro',
    platform: 'Codec Pro',
    hasNavigator: true,
  },
  {
    name: 'Cisco Board Pro 55',
    productId: 'Cisco Board Pro',
    platform: 'Board Pro',
    hasNavigator: false,
  },
  {
    name: 'Cisco Room Kit Mini',
    productId: 'Cisco Room Kit Mini',
    platform: 'Room Kit Mini',
    hasNavigator: true,
  },
]
export const deskProduct: Product = {
  name: 'Cisco Desk Pro',
  productId: 'Cisco Desk Pro',
  platform: 'Desk Pro',
  hasNavigator: false,
}

export const roomNames = [
  'Ada',
  'Bell',
  'Curie',
  'Darwin',
  'Euler',
  'Faraday',
  'Gauss',
  'Hopper',
  'Ibn Sina',
  'Joule',
  'Kepler',
  'Lovelace',
  'Maxwell',
  'Noether',
  'Ohm',
  'Planck',
  'Ramanujan',
  'Shannon',
  'Turing',
  'Volta',
] as const

export const software = 'RoomOS 26.4.1.2 a1b2c3d'
export const upgradeChannels = ['Stable', 'Stable', 'Preview'] as const

export const faults = [
  {
    Level: 'Error',
    Type: 'TouchPanelConnection',
    Description: 'The touch panel has been disconnected for more than an hour.',
    References: '',
  },
  {
    Level: 'Warning',
    Type: 'MicrophonesConnected',
    Description: 'A ceiling microphone does not answer.',
    References: 'Audio.Input.Microphone.2',
  },
] as const
