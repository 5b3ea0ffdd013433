import { describe, expect, it } from 'vitest'
import { shortName } from './shortName.ts'

describe('the name on a tile', () => {
  it('is whole where it fits', () => {
    expect(shortName('Martín Hernández', 10)).toBe('Martín Hernández')
  })
  it.each([
    ['Martín Hernández', 'M. Hernández'],
    ['Anna Maria von der Heide-Lüdenscheid', 'A. M. v. d. Heide-Lüdenscheid'],
    ['Дмитрий Волков', 'Д. Волков'],
  ])('has initials where it does not: %s', (name, short) => {
    expect(shortName(name, 7)).toBe(short)
  })
  it.each([
    'Hernández-Lüdenscheid',
    '山田 太郎 (サポート部)',
    'فاطمة الزهراء بنت محمد',
    'Front desk (2nd floor)',
  ])('is left alone where initials would say nothing: %s', (name) =>
    expect(shortName(name, 4)).toBe(name),
  )
})
