// Names of files from outside.
import { describe, expect, it } from 'vitest'
import { fileName } from './saveFile.ts'

describe('the name of a download', () => {
  it.each([
    ['plan.png', 'plan.png'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Users\\x.txt', 'C__Users_x.txt'],
    ['cod\u202Egpj.exe', 'codgpj.exe'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\n.txt', 'ab.txt'],
    [' . ', 'file'],
    ['', 'file'],
  ])('of %j is %j', (name, safe) => {
    expect(fileName(name)).toBe(safe)
  })

  it('is cut in the middle: its ending stays', () => {
    expect(fileName(`${'a'.repeat(300)}.docx`)).toBe(`${'a'.repeat(115)}.docx`)
  })
})
