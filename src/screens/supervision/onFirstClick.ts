// Ignores the second click of a double-click: by then another dialog or row may be under the
// pointer.

/** A press by keyboard has `detail` 0. */
export const onFirstClick =
  (then: () => void) =>
  ({ detail }: { readonly detail: number }): void => {
    if (detail < 2) then()
  }
