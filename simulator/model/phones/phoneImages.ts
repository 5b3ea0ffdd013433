// The organization's background images for its phones (docs/webex/facts.md 6.1).
import type { WireBackgroundImage } from '../../../wire/phone.ts'
import type { PhoneImages } from './phoneTypes.ts'
import { Refusal } from '../refusal.ts'

const first = ['Cordboard.png', 'Lobby.jpg']
const most = 100
const largest = 625_000
const types = ['image/jpeg', 'image/png']

export function createPhoneImages(orgId: string): PhoneImages {
  const imageOf = (fileName: string): WireBackgroundImage => ({
    fileName,
    backgroundImageUrl: `/dms/Cisco_Phone_Background/backgroundImage/${orgId}/${fileName}`,
  })
  const images = new Map(first.map((fileName) => [fileName, imageOf(fileName)]))
  return {
    all: () => [...images.values()],
    add(fileName, { type, size }) {
      if (!types.includes(type)) throw new Refusal(400, 'The file has to be a JPEG or PNG image.')
      if (size > largest) throw new Refusal(400, 'The file is larger than 625 kB.')
      if (images.size >= most && !images.has(fileName)) {
        throw new Refusal(400, `There are ${most} images already.`)
      }
      const image = imageOf(fileName)
      images.set(fileName, image)
      return image
    },
    remove: (fileNames) =>
      fileNames.map((fileName) => ({ fileName, isGone: images.delete(fileName) })),
  }
}
