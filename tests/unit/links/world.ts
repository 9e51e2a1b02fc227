/** A network and a clock of our own: nothing here asks anybody or waits. */
import type { Clock } from '../../../src/links/clock.ts';
import type { Fetch } from '../../../src/links/guarded-fetch.ts';

/** A clock that stands still but for those who sleep. */
export function clockAt(start: string): Clock & { slept: number[] } {
  let now = Date.parse(start);
  const slept: number[] = [];
  return {
    slept,
    now: () => new Date(now),
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
    deadline: () => new AbortController().signal,
  };
}

type Reply =
  | Response
  | Error
  | ((request: { method: string; headers: Record<string, string>; signal: AbortSignal }) => Response | Promise<Response>);

export const reply = (status: number, headers: Record<string, string> = {}, body: BodyInit | null = null) =>
  new Response(body, { status, headers });

/** Answers by address; several in a row for one that is asked several times, the last one for good. */
export function network(answers: Record<string, Reply | Reply[]>): Fetch & { asked: string[]; most: () => number } {
  const asked: string[] = [];
  const times = new Map<string, number>();
  let open = 0;
  let most = 0;
  const fetch = async (url: string, options: Parameters<Fetch>[1]) => {
    asked.push(`${options.method} ${url}`);
    open += 1;
    most = Math.max(most, open);
    await Promise.resolve();
    open -= 1;
    const replies = [answers[url] ?? new Error(`nobody expects ${url}`)].flat();
    const time = times.get(url) ?? 0;
    times.set(url, time + 1);
    const found = replies[Math.min(time, replies.length - 1)]!;
    if (found instanceof Error) throw found;
    return typeof found === 'function' ? found(options) : found.clone();
  };
  return Object.assign(fetch, { asked, most: () => most });
}

export const failure = (code: string) => Object.assign(new Error(code), { code });
