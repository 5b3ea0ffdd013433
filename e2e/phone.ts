// The phone page by roles and names of the outside contract.
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The buttons that open the others of a card. */
const behind: Readonly<Record<string, RegExp>> = {
  'More ways to decline':
    /^(Send to voicemail|Forward|Ignore|Not available|Decline with a message)$/,
  More: /^(Merge|Move|Record|(Stop|Pause|Resume) recording|Message|Add to conference)$/,
}

export class Phone {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  get dialpad(): Locator {
    return this.page.getByRole('region', { name: 'Dialpad' })
  }
  get number(): Locator {
    return this.dialpad.getByRole('textbox', { name: 'Name or number' })
  }
  get calls(): Locator {
    return this.page.getByRole('region', { name: 'Active calls' })
  }
  get parked(): Locator {
    return this.page.getByRole('region', { name: 'Parked calls' })
  }
  /** Opens the panel of the devices, which is closed at first. */
  async openDevices(): Promise<Locator> {
    const panel = this.page.getByRole('complementary', { name: 'Device status' })
    await panel.getByRole('button', { name: 'Device status', expanded: false }).click()
    return panel
  }
  card(party: string): Locator {
    return this.calls.getByRole('listitem', { name: party, exact: true })
  }
  incoming(party: string): Locator {
    return this.page.getByRole('alertdialog', { name: `Incoming call from ${party}` })
  }

  /** Coming back online makes the app ask for the list at once: a journey need not wait for a poll. */
  async looksAgain(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('online')))
  }

  /** Answers from the alert and waits until the card shows it. */
  async answer(party: string): Promise<void> {
    await this.looksAgain()
    await this.incoming(party).getByRole('button', { name: 'Answer', exact: true }).click()
    await this.sees(party, 'Connected')
  }

  async dial(text: string): Promise<void> {
    await this.number.fill(text)
    await this.dialpad.getByRole('button', { name: 'Call', exact: true }).click()
  }

  /** Presses a button on a card, behind another one if need be; waits only for the buttons. */
  async press(party: string, action: string): Promise<void> {
    const button = (name: string) => this.card(party).getByRole('button', { name, exact: true })
    const opener = Object.keys(behind).find((name) => behind[name]?.test(action))
    if (opener !== undefined) await button(opener).click()
    await button(action).click()
  }

  async sees(party: string, state: string): Promise<void> {
    await expect(this.card(party)).toContainText(state)
  }

  /** The command was sent and a later list has shown its effect: the mark is gone. */
  async isSettled(party: string): Promise<void> {
    await expect(
      this.card(party).locator('[aria-disabled="true"]:not([data-unavailable])'),
    ).toHaveCount(0)
  }
}
