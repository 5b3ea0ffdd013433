// A button of a row that the second click of a double-click does not press: what was under the
// pointer at the first one may have been a dialog, or somebody else's row.

/** By keyboard it is no click at all: `detail` is 0. */
export const onFirstClick =
  (then: () => void) =>
  ({ detail }: { readonly detail: number }): void => {
    if (detail < 2) then()
  }
