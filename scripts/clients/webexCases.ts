// The cases of Cisco's SDK, the same in Node and in a page. Each function must be self-contained, as
// its source text is sent to the page.

export type Page<T> = { items: T[]; hasNext(): boolean; next(): Promise<Page<T>> }

/** The methods of the SDK that are used here. */
export type WebexSdk = {
  readonly people: {
    get(id: string): Promise<{ emails: string[] }>
    /** In one request: `/people/?id=…`, with a slash. */
    list(ids: readonly string[]): Promise<{ id: string }[]>
    list(query: object): Promise<Page<{ id: string }>>
  }
  readonly messages: {
    create(message: object): Promise<{ id: string; roomId: string }>
    get(id: string): Promise<{ text: string }>
    list(query: object): Promise<Page<{ id: string }>>
    remove(id: string): Promise<unknown>
  }
  readonly rooms: { list(query?: object): Promise<Page<{ id: string }>> }
  readonly memberships: { list(query: object): Promise<Page<{ id: string }>> }
  readonly webhooks: {
    create(webhook: object): Promise<{ id: string }>
    list(): Promise<Page<{ id: string }>>
    remove(id: string): Promise<unknown>
  }
}

export type Who = { readonly email: string; readonly other: string }

export const webexCases: Readonly<Record<string, (webex: WebexSdk, who: Who) => Promise<void>>> = {
  'reads who it is': async (webex, { email }) => {
    const { emails } = await webex.people.get('me')
    if (emails[0] !== email) throw new Error(`it is ${emails.join()}`)
  },
  'finds people by name, and many by their ids': async (webex) => {
    const { items } = await webex.people.list({ displayName: 'B' })
    const ids = items.map(({ id }) => id)
    const again = await webex.people.list(ids)
    if (ids.length < 2) throw new Error(`${ids.length} were found`)
    const isSame = again.every((person, index) => person.id === ids[index])
    if (!isSame || again.length !== ids.length) throw new Error(`${again.length} by their ids`)
  },
  'writes, reads and deletes a message': async (webex, { other }) => {
    const { id } = await webex.messages.create({ toPersonEmail: other, text: 'hello' })
    const { text } = await webex.messages.get(id)
    if (text !== 'hello') throw new Error(`the message is ${text}`)
    await webex.messages.remove(id)
    const isGone = await webex.messages.get(id).then(
      () => false,
      () => true,
    )
    if (!isGone) throw new Error('the message is still there')
  },
  'reads all messages of a room, page by page': async (webex, { other }) => {
    const sent = new Set<string>()
    let room = ''
    for (const text of ['1', '2', '3']) {
      const { id, roomId } = await webex.messages.create({ toPersonEmail: other, text })
      sent.add(id)
      room = roomId
    }
    let page = await webex.messages.list({ roomId: room, max: 2 })
    const read = page.items.map(({ id }) => id)
    while (page.hasNext()) {
      page = await page.next()
      read.push(...page.items.map(({ id }) => id))
    }
    if (read.length !== 3 || !read.every((id) => sent.has(id))) throw new Error(`${read.length}`)
  },
  'lists rooms and who is in them': async (webex) => {
    const { items } = await webex.rooms.list()
    const { items: members } = await webex.memberships.list({ roomId: items[0]?.id ?? '' })
    if (items.length !== 1 || members.length !== 2) {
      throw new Error(`${items.length} rooms, ${members.length} in the first`)
    }
  },
  'makes, lists and removes a webhook': async (webex) => {
    const asked = { name: 'hook', targetUrl: 'http://localhost:9/hook' }
    const { id } = await webex.webhooks.create({ ...asked, resource: 'messages', event: 'created' })
    const { items } = await webex.webhooks.list()
    if (items.length !== 1) throw new Error(`${items.length} webhooks`)
    await webex.webhooks.remove(id)
  },
}
