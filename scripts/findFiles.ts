// The project's own files, for checks.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './processes.ts'

/** Absolute paths of the files below a folder of the repository whose names match. */
export function findFiles(folder: string, name: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules'))
}
