// What the fleet is made of: products, rooms, peripherals, messages.

export type Product = {
  readonly name: string
  readonly productId: string
  readonly platform: string
  /** Of the platform in Cisco's schema of RoomOS. */
  readonly codename: string
  /** Panels that stand in the room, or hang outside its door. */
  readonly panels: readonly ('InsideRoom' | 'OutsideRoom')[]
  /** It measures the air itself. */
  readonly hasSensors: boolean
  /** A lid that closes over its camera. */
  readonly hasCameraLid: boolean
  /** So many pictures it can show. */
  readonly sources: number
  /** Of microphones, by the number of the connector. */
  readonly microphones: readonly number[]
}

export const roomProducts: readonly Product[] = [
  {
    name: 'Cisco Room Bar',
    productId: 'Cisco Room Bar',
    platform: 'Room Bar',
    codename: 'davinci',
    panels: ['InsideRoom'],
    hasSensors: false,
    hasCameraLid: false,
    sources: 5,
    microphones: [1, 2],
  },
  {
    name: 'Cisco Room Kit Pro',
    productId: 'Cisco Codec Pro',
    platform: 'Codec Pro',
    codename: 'barents',
    panels: ['OutsideRoom', 'InsideRoom'],
    hasSensors: false,
    hasCameraLid: false,
    sources: 8,
    microphones: [1, 2, 3, 4, 5, 6, 7, 8],
  },
  {
    name: 'Cisco Board Pro 55',
    productId: 'Cisco Board Pro',
    platform: 'Board Pro',
    codename: 'felix_55',
    panels: [],
    hasSensors: true,
    hasCameraLid: false,
    sources: 6,
    microphones: [1, 2, 3],
  },
  {
    name: 'Cisco Room Bar Pro',
    productId: 'Cisco Room Bar Pro',
    platform: 'Room Bar Pro',
    codename: 'brooklyn',
    panels: ['InsideRoom', 'OutsideRoom'],
    hasSensors: false,
    hasCameraLid: false,
    sources: 6,
    microphones: [1, 2, 3],
  },
]
export const deskProduct: Product = {
  name: 'Cisco Desk Pro',
  productId: 'Cisco Desk Pro',
  platform: 'Desk Pro',
  codename: 'polaris',
  panels: [],
  hasSensors: true,
  hasCameraLid: true,
  sources: 5,
  microphones: [1],
}
export const roomOsProducts: readonly Product[] = [...roomProducts, deskProduct]

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
