/**
 * Where a reader was among the results: kept with the step of the browser’s history, so that who opens a result and comes back,
 * or loads the page anew, is there again. The browser itself cannot know it: the results are not there yet when it would scroll.
 */

export interface Place {
  /** How far down, in CSS pixels. */
  readonly y: number;
  /** How many results were shown. */
  readonly shown: number;
}

/** The place that was kept with the step one is at; none where nobody was yet. */
export function keptPlace(): Place | undefined {
  const { y, shown } = (history.state ?? {}) as Partial<Place>;
  return typeof y === 'number' && typeof shown === 'number' ? { y, shown } : undefined;
}

/** @param shown how many results are shown now. */
export function keepPlace(shown: number): void {
  history.replaceState({ y: scrollY, shown } satisfies Place, '');
}

export function goToPlace({ y }: Place): void {
  scrollTo({ top: y });
}
