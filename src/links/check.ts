/** Asks many addresses: two requests at a time per host, hosts side by side, and nobody is asked before the time they named. */
import type { Clock } from './clock.ts';
import type { Fetch } from './guarded-fetch.ts';
import { probe, type Answer } from './probe.ts';

const PER_HOST = 2;
const HOSTS = 16;
/** A server that asks for a longer rest than this is left alone for the rest of the run. */
const LONGEST_WAIT = 120_000;
const TRIES = 3;

interface Options {
  fetch: Fetch;
  clock: Clock;
  agent: string;
  /** Called after each answer. */
  onAnswer?: ((url: string, answer: Answer) => void) | undefined;
}

/** The answers, by address. An address that could not be asked in this run has none. */
export async function checkAddresses(urls: readonly string[], options: Options): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const hosts = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  await inParallel(hosts, HOSTS, async (ofHost) => {
    const host = { restUntil: 0, isLeftAlone: false };
    await inParallel(ofHost, PER_HOST, async (url) => {
      const answer = await askPatiently(url, host, options);
      if (!answer) return;
      answers.set(url, answer);
      options.onAnswer?.(url, answer);
    });
  });
  return answers;
}

async function askPatiently(
  url: string,
  host: { restUntil: number; isLeftAlone: boolean },
  options: Options,
): Promise<Answer | undefined> {
  const { clock } = options;
  let answer: Answer | undefined;
  for (let tries = 0; tries < TRIES && !host.isLeftAlone; tries++) {
    while (host.restUntil > clock.now().getTime()) await clock.sleep(host.restUntil - clock.now().getTime());
    answer = await probe(url, options);
    const { status, retryAfter } = answer;
    if (retryAfter === undefined || (status !== 429 && status !== 503)) return answer;
    if (retryAfter > LONGEST_WAIT) host.isLeftAlone = true;
    else host.restUntil = Math.max(host.restUntil, clock.now().getTime() + retryAfter);
  }
  return answer;
}

/** Works through a list with so many hands. */
async function inParallel<T>(items: readonly T[], hands: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const hand = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(hands, items.length) }, hand));
}
