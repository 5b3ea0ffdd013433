// An audio element under our own controls.
import type { AudioHTMLAttributes, Ref } from 'react'
import { useEffect, useRef, useState } from 'react'

/** A recording that plays, or waits to. Times in seconds. */
export type Playing = {
  /** What the element takes. */
  readonly audio: AudioHTMLAttributes<HTMLAudioElement> & { readonly ref: Ref<HTMLAudioElement> }
  readonly at: number
  readonly length: number
  readonly isPlaying: boolean
  readonly speed: number
  /** Fresh links did not help. */
  readonly isBroken: boolean
  /** Plays from there. */
  readonly play: (from: number) => void
  readonly toggle: () => void
  readonly seek: (to: number) => void
  readonly skip: (by: number) => void
  readonly setSpeed: (speed: number) => void
  readonly again: () => void
}

/** @param known the length as Webex says, until the file says it. @param renew asks for a fresh link. */
export function usePlaying(url: string | undefined, known: number, renew: () => void): Playing {
  const ref = useRef<HTMLAudioElement>(null)
  const [at, setAt] = useState(0)
  const [length, setLength] = useState(known)
  const [isPlaying, setPlaying] = useState(false)
  const [speed, setSpeed] = useState(1)
  /** What plays. A fresh link replaces it only when it fails: another address would stop the sound. */
  const [source, setSource] = useState(url)
  /** The link that could not be played; another one may. */
  const [failed, setFailed] = useState<string>()
  if (source !== url && (source === undefined || source === failed)) setSource(url)
  const [isBroken, setBroken] = useState(false)
  /** Where to go on when the next link has loaded. */
  const resumeAt = useRef<number>(undefined)
  const wantsToPlay = useRef(false)

  useEffect(() => {
    if (ref.current) ref.current.playbackRate = speed
  }, [speed, source])

  function start() {
    wantsToPlay.current = true
    // Refused where nobody has pressed anything: then it stays paused.
    ref.current?.play().catch(() => undefined)
  }

  function stop() {
    wantsToPlay.current = false
    ref.current?.pause()
  }

  function seek(to: number) {
    const target = Math.min(Math.max(0, to), length)
    setAt(target)
    if (ref.current) ref.current.currentTime = target
  }

  return {
    audio: {
      ref,
      src: source,
      preload: 'metadata',
      onTimeUpdate: ({ currentTarget }) => setAt(currentTarget.currentTime),
      onPlay: () => setPlaying(true),
      onPause: () => setPlaying(false),
      onEnded: () => {
        wantsToPlay.current = false
      },
      onLoadedMetadata: ({ currentTarget }) => {
        const { duration } = currentTarget
        if (Number.isFinite(duration)) setLength(duration)
        setBroken(false)
        setFailed(undefined)
        currentTarget.playbackRate = speed
        if (resumeAt.current === undefined) return
        currentTarget.currentTime = resumeAt.current
        resumeAt.current = undefined
        if (wantsToPlay.current) start()
      },
      onError: () => {
        // The link may have ended: one fresh link is tried, and the sound goes on where it was.
        if (failed !== undefined) return setBroken(true)
        resumeAt.current = at
        setFailed(source)
        renew()
      },
    },
    at,
    length,
    isPlaying,
    speed,
    isBroken,
    play(from) {
      seek(from)
      start()
    },
    toggle: () => (isPlaying ? stop() : start()),
    seek,
    skip: (by) => seek((ref.current?.currentTime ?? at) + by),
    setSpeed,
    again() {
      setBroken(false)
      setFailed(source)
      renew()
    },
  }
}
