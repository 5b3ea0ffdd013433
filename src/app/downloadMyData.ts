// Downloads all of the person's data in this browser as one file.
import { saveFile } from '../lib/saveFile.ts'
import { backupOf } from '../state/person/backup.ts'
import type { PersonStores } from '../state/person/createPersonStores.ts'

export async function downloadMyData(stores: PersonStores): Promise<void> {
  const day = new Date().toISOString().slice(0, 10)
  saveFile(`cordboard-${day}.json`, backupOf(await stores.all()), 'application/json')
}
