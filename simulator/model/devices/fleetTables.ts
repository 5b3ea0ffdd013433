// The tables of the fleet: products, rooms, peripherals, messages.

export type Product = {
  readonly name: string
  readonly productId: string
  readonly platform: string
  /** The platform's name in Cisco's schema of RoomOS. */
  readonly codename: string
  /** Panels in the room or outside its door. */
  readonly panels: readonly ('InsideRoom' | 'OutsideRoom')[]
  /** It has its own air sensors. */
  readonly hasSensors: boolean
  /** A cover for its camera. */
  readonly hasCameraLid: boolean
  /** The number of videos that it can show. */
  readonly sources: number
  /** Numbers of the microphone connectors. */
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
