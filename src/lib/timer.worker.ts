// Timers in a worker: browsers throttle those of a hidden page to one a minute, and a phone that
// polls once a minute misses calls.

type TimerRequest = { id: number; ms: number } | { id: number; cancel: true }

const running = new Map<number, ReturnType<typeof setTimeout>>()

self.addEventListener('message', (event: MessageEvent<TimerRequest>) => {
  const request = event.data
  if ('cancel' in request) {
    clearTimeout(running.get(request.id))
    running.delete(request.id)
    return
  }
  running.set(
    request.id,
    setTimeout(() => {
      running.delete(request.id)
      self.postMessage(request.id)
    }, request.ms),
  )
})

export {}
