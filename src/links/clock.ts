/** Time, handed in: tests have their own. */
export interface Clock {
  now(): Date;
  /** Resolves after so many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
  /** A signal that fires after so many milliseconds. */
  deadline(milliseconds: number): AbortSignal;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((done) => void setTimeout(done, milliseconds)),
  deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
};

export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
