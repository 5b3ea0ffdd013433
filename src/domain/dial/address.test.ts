// Destinations: everything that people paste, and that formatting never changes a digit.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDestination } from './address.ts'

const read = (text: string, region?: string) => {
  const result = parseDestination(text, { region })
  if (!result.ok) return result.error
  const { kind, dial, after } = result.value
  return after === undefined ? `${kind} ${dial}` : `${kind} ${dial} then ${after}`
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
    ['tel:+1-201-555-0123;ext=5', 'e164 +12015550123 then ,5'],
    ['tel:7042;phone-context=example.com', 'extension 7042'],
    ['TEL:%2B442079460018', 'e164 +442079460018'],
    ['tel://+442079460018', 'e164 +442079460018'],
    ['callto:+442079460018?call', 'e164 +442079460018'],
    ['sip:1234', 'extension 1234'],
    ['+1 212 555 0100 ext. 89', 'e164 +12125550100 then ,89'],
    ['212 555 0100 x89', 'national 2125550100 then ,89'],
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

  it.each([
    ['+44 (0)20 7946 0018', 'e164 +442079460018'],
    ['+49 (0)30 123456', 'e164 +4930123456'],
    ['+33 (0)1 23 45 67 89', 'e164 +33123456789'],
    ['tel:+44-(0)20-7946-0018', 'e164 +442079460018'],
    ['+44 020 7946 0018', 'e164 +442079460018'],
    ['0044 (0)20 7946 0018', 'national 00442079460018'],
    ['+39 (0)6 698 12345', 'e164 +390669812345'],
    ['+370 (8) 5 123 4567', 'e164 +37051234567'],
    ['+52 (01) 55 1234 5678', 'e164 +525512345678'],
    ['+52 1 55 1234 5678', 'e164 +525512345678'],
    ['+52 044 55 1234 5678', 'e164 +525512345678'],
    ['+52 155 123 4567', 'e164 +521551234567'],
    ['+44 (20) 7946 00181', 'e164 +4420794600181'],
    ['tel:+39-(0)6-698-12345', 'e164 +390669812345'],
    ['+39 06 698 12345', 'e164 +390669812345'],
    // The others that keep it: San Marino, Ivory Coast, the Congo, Burkina Faso, Benin, Rwanda.
    ['+378 (0)549 886377', 'e164 +3780549886377'],
    ['+225 (0)1 23 45 67 89', 'e164 +2250123456789'],
    ['+242 (0)6 612 3456', 'e164 +242066123456'],
    ['+226 (0)1 23 45 67', 'e164 +22601234567'],
    ['+229 (0)1 95 12 34 56', 'e164 +2290195123456'],
    ['+250 06 123456', 'e164 +25006123456'],
    // No number begins with 0 there, and other prefixes than 0.
    ['+34 (0)91 123 45 67', 'e164 +34911234567'],
    ['+47 (0)22 33 44 55', 'e164 +4722334455'],
    ['+36 (06) 1 234 5678', 'e164 +3612345678'],
    ['+36 06 1 234 5678', 'e164 +3612345678'],
    ['+7 (8) 495 123-45-67', 'e164 +74951234567'],
    ['+7 (812) 123-45-67', 'e164 +78121234567'],
    ['+7 800 123-45-67', 'e164 +78001234567'],
    ['+7 8 495 123-45-67', 'e164 +74951234567'],
    ['+1 1 408 555 0188', 'e164 +14085550188'],
    ['+1 (20) 1 555 0123', 'e164 +12015550123'],
    ['(0)20 7946 0018', 'national 02079460018'],
  ])('takes out of %j what is left out behind a calling code: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('takes the zero out behind 011 too, where that is dialled before foreign numbers', () => {
    expect(read('011 44 (0)20 7946 0018', 'US')).toBe('national 011442079460018')
  })

  it.each([
    ['+1 650 479 3208,,1234567890#', 'e164 +16504793208 then ,,1234567890#'],
    ['tel:+1-650-479-3208,,1234567890%23', 'e164 +16504793208 then ,,1234567890#'],
    ['+1 650 479 3208 p22', 'e164 +16504793208 then ,22'],
    ['+1 650 479 3208w1234#', 'e164 +16504793208 then w1234#'],
    ['+1 650 479 3208;1234#', 'e164 +16504793208 then w1234#'],
    ['tel:+16504793208;1234%23', 'e164 +16504793208 then w1234#'],
    ['+1-650-479-3208;ext=12', 'e164 +16504793208 then ,12'],
    ['tel:+1-650-479-3208;ext=12;isub=3', 'e164 +16504793208 then ,12'],
    ['tel:+1-650-479-3208;postd=pp22', 'e164 +16504793208 then ,,22'],
    ['650-479-3208 x12', 'national 6504793208 then ,12'],
    ['650-479-3208 ext. 12', 'national 6504793208 then ,12'],
    ['8 (495) 123-45-67 доб. 12', 'national 84951234567 then ,12'],
    ['03-1234-5678 内線 12', 'national 0312345678 then ,12'],
    ['+1 408 555 0188 #7042', 'e164 +14085550188 then ,7042'],
    ['+1 408 555 0188 x12,,34#', 'e164 +14085550188 then ,12,,34#'],
    ['+1 650 479 3208,, 1234 567#', 'e164 +16504793208 then ,,1234567#'],
    ['+1 650 479 3208，，12＃', 'e164 +16504793208 then ,,12#'],
    ['tel:+16504793208;ext=evil', 'nonsense'],
    ['tel:+16504793208;postd=@', 'nonsense'],
    ['2004,,1234#', 'extension 2004 then ,,1234#'],
    ['+1 650 479 3208,', 'e164 +16504793208'],
    ['1-800-FLOWERS', 'national 18003569377'],
    ['+1 800 GO FEDEX', 'e164 +18004633339'],
    ['1-888-4-HELP-ME', 'national 18884435763'],
    ['1-877-KARS-4-KIDS', 'national 1877527745437'],
    ['+1 650 479 3208 (x12)', 'e164 +16504793208 then ,12'],
    ['+1 650 479 3208 (ext. 12)', 'e164 +16504793208 then ,12'],
    ['+1 (650) 479-3208 [Ext: 12]', 'e164 +16504793208 then ,12'],
    ['+48 22 123 45 67 wew. 12', 'e164 +48221234567 then ,12'],
    ['+420 212 345 678 kl. 12', 'e164 +420212345678 then ,12'],
    ['+31 20 123 4567 tst. 12', 'e164 +31201234567 then ,12'],
    ['+46 8 123 456 78 ankn. 12', 'e164 +46812345678 then ,12'],
    ['+90 212 123 45 67 dahili 12', 'e164 +902121234567 then ,12'],
    ['+86 10 1234 5678 转 12', 'e164 +861012345678 then ,12'],
    ['+966 11 123 4567 تحويلة 12', 'e164 +966111234567 then ,12'],
    ['+972 3 123 4567 שלוחה 12', 'e164 +97231234567 then ,12'],
    ['999,,1', 'emergency 999'],
  ])('reads what is keyed in later: %j as %s', (text, expected) => {
    expect(read(text, text.startsWith('1') ? 'US' : 'GB')).toBe(expected)
  })

  // A letter that is read as a key calls somebody else.
  it.each([
    '+1 650 479 3208 y12',
    '+1 650 479 3208 r. 12',
    '+55 11 1234-5678 r. 12',
    '650 479 3208 ab',
    '12 34 Main Street',
    '+44 800 FLOWERS',
  ])('reads no letters as keys in %j', (text) => expect(read(text, 'US')).toBe('nonsense'))

  it.each(['650-479-3208, 650-479-3209', '1,234', '650 479 3208 or 3209'])(
    'takes %j for no number with digits behind it',
    (text) => expect(read(text, 'US')).toBe('nonsense'),
  )

  it.each([
    ['tel:8631234;phone-context=+1-914', 'e164 +19148631234'],
    ['tel:8631234;PHONE-CONTEXT=%2B1914;ext=4', 'e164 +19148631234 then ,4'],
    ['tel:020-7946-0018;phone-context=+44', 'e164 +442079460018'],
    ['tel:863-1234;phone-context=+1-914-555', 'badContext'],
    ['tel:863-1234;phone-context=+', 'badContext'],
    ['tel:863-1234;phone-context=', 'badContext'],
    ['tel:7042;phone-context=pbx.example.com', 'extension 7042'],
    ['tel:+14085550188;phone-context=+44', 'e164 +14085550188'],
    ['sip:8631234;phone-context=+1-914@example.com;user=phone', 'e164 +19148631234'],
  ])('puts the context before the number: %j is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['sip:+1-408-555-0188;ext=7042@host;user=phone', 'e164 +14085550188 then ,7042'],
    ['SIPS:+14085550188@Example.com;USER=PHONE', 'e164 +14085550188'],
    ['SIPS:ann@example.com;transport=tls', 'sip ann@example.com'],
    ['"Lee, Ann" <sip:ann@example.com;transport=tcp>;tag=887s', 'sip ann@example.com'],
    ['"<Ann>" <SIP:ann@example.com>', 'sip ann@example.com'],
    ['Front desk <tel:+1-408-555-0188>', 'e164 +14085550188'],
    ['sip:alice;day=tuesday@atlanta.com', 'sip alice;day=tuesday@atlanta.com'],
    ['sip:atlanta.com;method=REGISTER?to=alice%40atlanta.com', 'nonsense'],
    ['sip:7042@pbx.example.com;user=phone', 'extension 7042'],
  ])('reads SIP addresses as RFC 3261 says: %j is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('knows a person by the id that Webex gives', () => {
    const id = 'Y2lzY29zcGFyazovL3VzL1BFT1BMRS8wYTFiMmMzZC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwOTk'
    expect(read(` ${id}\u200b `)).toBe(`person ${id}`)
    expect(read('Y2lzY29z')).toBe('nonsense')
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
    ['118', 'JP', 'emergency 118'],
    ['114', 'FR', 'emergency 114'],
    ['196', 'FR', 'emergency 196'],
    ['9115', 'US', 'extension 9115'],
    ['9999', 'US', 'extension 9999'],
    ['+1911', 'US', 'nonsense'],
    ['10111', 'ZA', 'emergency 10111'],
    ['90000', 'SE', 'emergency 90000'],
    ['000', 'AU', 'emergency 000'],
    ['119', 'JP', 'emergency 119'],
    ['9911', 'US', 'extension 9911'],
    ['9 999', 'GB', 'extension 9999'],
    ['0112', 'DE', 'extension 0112'],
    ['917', 'FR', 'extension 917'],
    ['+112', undefined, 'emergency 112'],
    ['*67 911', 'US', 'emergency *67911'],
    ['*68 911', 'US', 'featureCode *68911'],
    ['1112', 'DE', 'extension 1112'],
    ['tel:112', 'IT', 'emergency 112'],
  ])('knows %j in %s: %s', (text, region, expected) => {
    expect(read(text, region)).toBe(expected)
  })

  it.each([
    ['9999', 'GB', '999'],
    ['9 999', undefined, '999'],
    ['9911', 'US', '911'],
    ['0112', 'DE', '112'],
    ['*67 9911', 'US', '911'],
    ['9999', 'US', undefined],
    ['9115', 'US', undefined],
    ['999', 'GB', undefined],
    ['917', 'FR', undefined],
    ['+9911', 'US', undefined],
  ])(
    'an extension that an outside line makes an emergency: %j in %s: %s',
    (text, region, number) => {
      const parsed = parseDestination(text, { region })
      expect(parsed.ok ? parsed.value.mayReach : undefined).toBe(number)
    },
  )

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
      fc.property(digits, fc.array(noise), script, region, (plain, noises, zero, home) => {
        const written = [...plain]
          .map((one, i) => {
            const character = String.fromCodePoint((zero.codePointAt(0) ?? 48) + Number(one))
            return `${character}${noises[i] ?? ''}`
          })
          .join('')
        expect(read(written, home)).toBe(read(plain, home))
        expect(read(plain, home)).toMatch(new RegExp(` ${plain}$`))
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
      fc.property(text, region, (typed, home) => {
        const once = parseDestination(typed, { region: home })
        if (!once.ok) return
        const { after: _, ...number } = once.value
        const twice = parseDestination(number.dial, { region: home })
        expect(twice).toEqual({ ok: true, value: { ...number, typed: number.dial } })
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
        expect(result.value.after ?? '1').toMatch(/^[\d*#,w]*[\d*#]$/)
      }),
      { numRuns: 2000 },
    )
  })

  it('answers within milliseconds on hostile input', () => {
    const hostile = ['(', '1 x', '<', '+(', '1-', 'a@', '.'].map((text) =>
      text.repeat(1000 / text.length),
    )
    const started = performance.now()
    for (const text of hostile) parseDestination(text, { region: 'US' })
    expect(performance.now() - started).toBeLessThan(500)
  })
})
