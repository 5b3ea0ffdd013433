// The background images that the organisation has for its phones.
import type { WireBackgroundImage } from '../../wire/phone.ts'
import type { PhoneImages } from './phoneTypes.ts'

const first = ['Cordboard.png', 'Lobby.jpg']

export function createPhoneImages(orgId: string): PhoneImages {
  const images = new Map<string, WireBackgroundImage>(
    first.map((fileName) => [
      fileName,
      {
        fileName,
        backgroundImageUrl: `/dms/Cisco_Phone_Background/backgroundImage/${orgId}/${fileName}`,
      },
    ]),
  )
  return {
    all: () => [...images.values()],
    remove: (fileNames) =>
      fileNames.map((fileName) => ({ fileName, isGone: images.delete(fileName) })),
  }
}
