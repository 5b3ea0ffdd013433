// An always-on-top window (Document Picture-in-Picture), if the browser supports it.

type PictureInPicture = {
  requestWindow(size: { width: number; height: number }): Promise<Window>
}

function pictureInPicture(): PictureInPicture | undefined {
  return (window as { documentPictureInPicture?: PictureInPicture }).documentPictureInPicture
}

export const canFloat = (): boolean => pictureInPicture() !== undefined

/** Needs a click. `undefined` if the browser refuses. Copies this page’s styles. */
export async function openFloatingWindow(
  size: { width: number; height: number },
  title: string,
): Promise<Window | undefined> {
  const floating = await pictureInPicture()
    ?.requestWindow(size)
    .catch(() => undefined)
  if (!floating) return undefined
  const { document: its } = floating
  its.title = title
  its.documentElement.lang = document.documentElement.lang
  its.documentElement.dir = document.documentElement.dir
  const { theme } = document.documentElement.dataset
  if (theme !== undefined) its.documentElement.dataset['theme'] = theme
  for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) {
    its.head.append(sheet.cloneNode())
  }
  return floating
}
