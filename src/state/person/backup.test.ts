// What is downloaded comes back where it is missing, and never undoes what was changed since.
import { describe, expect, it } from 'vitest'
import { backupOf, restoreBackup } from './backup.ts'
import { notesOf, notesPart, plainStore, remove, write } from './storeForTests.ts'

describe('a file of what a person keeps', () => {
  it('brings back what was deleted, and leaves what was changed since', () => {
    const store = plainStore(notesPart)
    write(store, 'deleted', 'back')
    write(store, 'changed', 'old')
    const file = backupOf([store])
    remove(store, 'deleted')
    write(store, 'changed', 'new')
    write(store, 'added', 'stays')
    expect(restoreBackup([store], file)).toBe(true)
    expect(notesOf(store)).toEqual({ deleted: 'back', changed: 'new', added: 'stays' })
  })

  it('fills another browser', () => {
    const store = plainStore(notesPart)
    write(store, 'a', 'x')
    const elsewhere = plainStore(notesPart)
    restoreBackup([elsewhere], backupOf([store]))
    expect(notesOf(elsewhere)).toEqual({ a: 'x' })
  })

  it.each(['', '{', '[]', '{"app":"other","format":1,"parts":{}}'])('is not %j', (text) => {
    const store = plainStore(notesPart)
    write(store, 'a', 'x')
    expect(restoreBackup([store], text)).toBe(false)
    const later = '{"app":"cordboard","format":1,"parts":{"notes":{"version":9,"value":{}}}}'
    expect(restoreBackup([store], later)).toBe(false)
    expect(notesOf(store)).toEqual({ a: 'x' })
  })
})
