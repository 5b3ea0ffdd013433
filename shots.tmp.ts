import { chromium } from '@playwright/test'
import { openOffice } from './e2e/office.ts'
import { mkdirSync } from 'node:fs'
import { findBrowser } from './scripts/browser.ts'
const found = await findBrowser()
const office = await openOffice()
await fetch(`${office.simUrl}/sim/reset`, { method: 'POST', headers: {'content-type':'application/json'}, body: JSON.stringify({ seed: 1, members: 24, activity: 'office' }) })
mkdirSync('/tmp/wt/display-shots', { recursive: true })
const browser = await chromium.launch({ executablePath: found.executablePath, env: { ...process.env, ...found.env } as Record<string,string>, args: ['--no-sandbox'] })
for (const scheme of ['light', 'dark'] as const) {
  for (const [w, h] of [[1920, 1080], [768, 1024], [390, 844]] as const) {
    const page = await browser.newPage({ viewport: { width: w, height: h }, colorScheme: scheme })
    await page.goto(`${office.appUrl}/wall`)
    await page.getByRole('status', { name: 'Code' }).waitFor()
    await page.screenshot({ path: `/tmp/wt/display-shots/code-${w}-${scheme}.png` })
    await page.close()
  }
}
await browser.close()
await office.close()
