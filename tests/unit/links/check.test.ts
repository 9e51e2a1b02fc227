import { describe, expect, test } from 'vitest';
import { checkAddresses } from '../../../src/links/check.ts';
import { clockAt, network, reply } from './world.ts';

const check = (urls: string[], fetch: ReturnType<typeof network>, clock = clockAt('2026-03-02T08:00:00Z')) =>
  checkAddresses(urls, { fetch, clock, agent: 'test' });

describe('asking many addresses', () => {
  test('sends two requests at a time to a host', async () => {
    const urls = Array.from({ length: 20 }, (_, index) => `https://a.org/${index}`);
    const net = network(Object.fromEntries(urls.map((url) => [url, reply(200)])));
    expect((await check(urls, net)).size).toBe(20);
    expect(net.most()).toBe(2);
  });

  test('asks hosts side by side', async () => {
    const urls = Array.from({ length: 8 }, (_, index) => `https://host-${index}.org/`);
    const net = network(Object.fromEntries(urls.map((url) => [url, reply(200)])));
    await check(urls, net);
    expect(net.most()).toBe(8);
  });

  test('asks sixteen hosts at a time', async () => {
    const urls = Array.from({ length: 20 }, (_, index) => `https://host-${index}.org/`);
    const net = network(Object.fromEntries(urls.map((url) => [url, reply(200)])));
    expect((await check(urls, net)).size).toBe(20);
    expect(net.most()).toBe(16);
  });

  test('comes back when a server has said so, and lets the whole host rest until then', async () => {
    const clock = clockAt('2026-03-02T08:00:00Z');
    const net = network({ 'https://a.org/1': [reply(429, { 'retry-after': '30' }), reply(200)], 'https://a.org/2': reply(200) });
    expect(await check(['https://a.org/1', 'https://a.org/2'], net, clock)).toEqual(
      new Map([
        ['https://a.org/2', { status: 200 }],
        ['https://a.org/1', { status: 200 }],
      ]),
    );
    expect(clock.slept).toEqual([30_000]);
  });

  test('leaves a host alone that wants an hour of rest', async () => {
    const clock = clockAt('2026-03-02T08:00:00Z');
    const urls = ['https://a.org/1', 'https://a.org/2', 'https://a.org/3', 'https://a.org/4'];
    const net = network(Object.fromEntries(urls.map((url) => [url, reply(429, { 'retry-after': '3600' })])));
    const answers = await check(urls, net, clock);
    expect([...answers.keys()]).toEqual(['https://a.org/1', 'https://a.org/2']);
    expect(net.asked).toHaveLength(2);
    expect(clock.slept).toEqual([]);
  });

  test('takes 429 for the answer after three tries', async () => {
    const net = network({ 'https://a.org/1': reply(429, { 'retry-after': '1' }) });
    expect(await check(['https://a.org/1'], net)).toEqual(new Map([['https://a.org/1', { status: 429, retryAfter: 1000 }]]));
    expect(net.asked).toHaveLength(3);
  });
});
