// Destinations: everything that people paste, and that formatting never changes a digit.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDestination } from './address.ts'

const read = (text: string, homeRegion?: string) => {
  const result = parseDestination(text, { homeRegion })
  return result.ok ? `${result.value.kind} ${result.value.dial}` : result.error
}

describe('parseDestination', () => {
  it.each([
    ['1234', 'extension 1234'],
    ['  12 34 ', 'extension 1234'],
    ['(020) 7946 0018', 'national 02079460018'],
    ['030/12345-67', 'national 0301234567'],
    ['0800’123’456', 'national 0800123456'],
    ['+1 (212) 555-0100', 'e164 +12125550100'],
    ['+1.212.555.0100', 'e164 +12125550100'],
    ['+44 (0)20 7946 0018', 'e164 +442079460018'],
    ['(+44) ( 0 ) 20 7946 0018', 'e164 +442079460018'],
    ['+49\u00a0151\u2009234\u202f567', 'e164 +49151234567'],
    ['+1 212–555—0100', 'e164 +12125550100'],
    ['\u202a+1 212 555 0100\u202c', 'e164 +12125550100'],
    ['+1\u200b212\u00ad555\ufeff0100', 'e164 +12125550100'],
    ['＋１　２１２　５５５　０１００', 'e164 +12125550100'],
    ['+٤٤٢٠٧٩٤٦٠٠١٨', 'e164 +442079460018'],
    ['+४४२०७९४६००१८', 'e164 +442079460018'],
    ['tel:+1-201-555-0123;ext=5', 'e164 +12015550123'],
    ['tel:7042;phone-context=example.com', 'extension 7042'],
    ['TEL:%2B442079460018', 'e164 +442079460018'],
    ['tel://+442079460018', 'e164 +442079460018'],
    ['callto:+442079460018?call', 'e164 +442079460018'],
    ['sip:1234', 'extension 1234'],
    ['+1 212 555 0100 ext. 89', 'e164 +12125550100'],
    ['212 555 0100 x89', 'national 2125550100'],
    ['+1 212 555 0100.', 'e164 +12125550100'],
    ['0044 20 7946 0018', 'national 00442079460018'],
    ['*73', 'featureCode *73'],
    ['*68 1234', 'featureCode *681234'],
    ['#58', 'featureCode #58'],
    ['ann.lee@example.com', 'sip ann.lee@example.com'],
    ['sip:ann@Example.COM;transport=tls', 'sip ann@example.com'],
    ['sips:ann@example.com?subject=hi', 'sip ann@example.com'],
    ['Ann Lee <sip:ann@example.com>', 'sip ann@example.com'],
    ['ann@example.com:5060', 'sip ann@example.com:5060'],
    ['+12125550100@example.com', 'sip +12125550100@example.com'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['', 'empty'],
    [' \u00a0\u200b\n', 'empty'],
    ['javascript:alert(1)', 'nonsense'],
    ['java\u0000script:alert@example.com', 'nonsense'],
    ['https://example.com', 'nonsense'],
    ['sip:javascript:alert(1)@example.com', 'nonsense'],
    ['<script>alert(1)</script>', 'nonsense'],
    ['Ann Lee', 'nonsense'],
    ['ann@', 'nonsense'],
    ['@example.com', 'nonsense'],
    ['ann@localhost', 'nonsense'],
    ['a b@example.com', 'nonsense'],
    ['a@b@example.com', 'nonsense'],
    ['+', 'nonsense'],
    ['++44 20 7946 0018', 'nonsense'],
    ['44+20', 'nonsense'],
    ['+0442079460018', 'nonsense'],
    ['+12', 'nonsense'],
    ['*', 'nonsense'],
    ['-', 'nonsense'],
    ['1234#5', 'nonsense'],
    ['1,234', 'nonsense'],
    ['½', 'nonsense'],
    ['tel:%', 'nonsense'],
    ['1'.repeat(500), 'tooLong'],
    ['1'.repeat(65), 'tooLong'],
    ['+1234567890123456', 'tooLong'],
    [`${'a'.repeat(250)}@example.com`, 'tooLong'],
    ['x'.repeat(10_000), 'tooLong'],
  ])('refuses %j: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('takes letters as keys where they are dialled', () => {
    expect(read('1-800-FLOWERS', 'US')).toBe('national 18003569377')
    expect(read('+1 800 go fedex', 'DE')).toBe('e164 +18004633339')
    expect(read('1-800-FLOWERS', 'DE')).toBe('nonsense')
    expect(read('100 Ann', 'US')).toBe('nonsense')
  })

  it.each([
    ['112', undefined, 'emergency 112'],
    ['9-1-1', 'DE', 'emergency 911'],
    ['999', 'GB', 'emergency 999'],
    ['999', undefined, 'emergency 999'],
    ['999', 'US', 'extension 999'],
    ['17', 'FR', 'emergency 17'],
    ['17', 'US', 'extension 17'],
    ['000', 'AU', 'emergency 000'],
    ['119', 'JP', 'emergency 119'],
    ['9911', 'US', 'emergency 9911'],
    ['9 999', 'GB', 'emergency 9999'],
    ['0112', 'DE', 'emergency 0112'],
    ['917', 'FR', 'extension 917'],
    ['+112', undefined, 'emergency 112'],
    ['*67 911', 'US', 'emergency *67911'],
    ['*68 911', 'US', 'featureCode *68911'],
    ['1112', 'DE', 'extension 1112'],
    ['tel:112', 'IT', 'emergency 112'],
  ])('knows %j in %s: %s', (text, region, expected) => {
    expect(read(text, region)).toBe(expected)
  })

  it('keeps what was typed', () => {
    const result = parseDestination(' (020) 7946 0018 ')
    expect(result.ok && result.value.typed).toBe('(020) 7946 0018')
  })
})

const digit = fc.constantFrom(...'0123456789')
const digits = fc.array(digit, { minLength: 1, maxLength: 15 }).map((all) => all.join(''))
const noise = fc.constantFrom(' ', '-', '\u00a0', '\u2009', '.', '/', '–', '\u200b', '\u202c', '')
const script = fc.constantFrom('0', '０', '٠', '०', '๐')
const region = fc.option(fc.constantFrom('US', 'GB', 'FR', 'AU', 'XX'), { nil: undefined })

describe('parseDestination, on random input', () => {
  it('never changes a digit by formatting or script', () => {
    fc.assert(
      fc.property(digits, fc.array(noise), script, region, (plain, noises, zero, homeRegion) => {
        const written = [...plain]
          .map((one, i) => {
            const character = String.fromCodePoint((zero.codePointAt(0) ?? 48) + Number(one))
            return `${character}${noises[i] ?? ''}`
          })
          .join('')
        expect(read(written, homeRegion)).toBe(read(plain, homeRegion))
        expect(read(plain, homeRegion)).toMatch(new RegExp(` ${plain}$`))
      }),
      { numRuns: 2000 },
    )
  })

  it('reads its own result as the same', () => {
    const piece = fc.constantFrom(
      ...[
        '+',
        '*',
        '#',
        '1',
        '12',
        '911',
        '(0)',
        'tel:',
        'sip:',
        'a',
        'é',
        'e\u0301',
        '\u200d',
        'İ',
      ],
      ...['@', '.com', 'example', ';x=1', ' ', '-', '٣', 'ext', 'x', '%41', '<', '>', 'ß', 'ﬀ'],
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece).map((p) => p.join('')),
    )
    fc.assert(
      fc.property(text, region, (typed, homeRegion) => {
        const once = parseDestination(typed, { homeRegion })
        if (!once.ok) return
        const twice = parseDestination(once.value.dial, { homeRegion })
        expect(twice).toEqual({ ok: true, value: { ...once.value, typed: once.value.dial } })
      }),
      { numRuns: 5000 },
    )
  })

  it('sends only digits, codes or an address, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const result = parseDestination(typed)
        if (!result.ok) return
        expect(result.value.dial).toMatch(/^(\+?\d+|[*#]+\d[\d*#]*|[^\s@:]+@[^\s@]+\.[^\s@]+)$/u)
      }),
      { numRuns: 2000 },
    )
  })

  it('answers within milliseconds on hostile input', () => {
    const hostile = ['(', '1 x', '<', '+(', '1-', 'a@', '.'].map((text) =>
      text.repeat(1000 / text.length),
    )
    const started = performance.now()
    for (const text of hostile) parseDestination(text, { homeRegion: 'US' })
    expect(performance.now() - started).toBeLessThan(500)
  })
})
