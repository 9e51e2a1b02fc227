import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkWorks, workAnswerOf } from '../../../src/links/crossref.ts';
import { clockAt, network, reply } from './world.ts';

const recorded = (name: string) => readFileSync(new URL(`../../fixtures/crossref/${name}.json`, import.meta.url), 'utf8');
const at = (doi: string) => `https://api.crossref.org/works/${encodeURIComponent(doi)}`;
const ask = (dois: string[], fetch: ReturnType<typeof network>, clock = clockAt('2026-03-02T08:00:00Z')) =>
  checkWorks(dois, { fetch, clock, agent: 'test' });

describe('what Crossref says of a work', () => {
  test('is that it was retracted, when and by which notice', async () => {
    const doi = '10.1016/S0140-6736(97)11096-0';
    expect(await ask([doi], network({ [at(doi.toLowerCase())]: reply(200, {}, recorded('retracted')) }))).toEqual(
      new Map([
        [
          doi.toLowerCase(),
          {
            retracted: { on: '2010-02-02', notice: '10.1016/s0140-6736(10)60175-4' },
            title: 'Ileal-lymphoid-nodular hyperplasia',
          },
        ],
      ]),
    );
  });

  test('is where a preprint was published', async () => {
    const doi = '10.1101/2020.02.14.20023028';
    expect(await ask([doi], network({ [at(doi)]: reply(200, {}, recorded('preprint')) }))).toEqual(
      new Map([[doi, { published: '10.1183/13993003.00775-2020' }]]),
    );
  });

  test('is its title, without tags and with its subtitle', () => {
    const message = { DOI: '10.1000/1', title: ['Seeing <i>through</i>\n scales'], subtitle: ['A survey'] };
    expect(workAnswerOf(JSON.stringify({ message }), '10.1000/1')).toEqual({ title: 'Seeing through scales: A survey' });
  });

  const title = (text: string) => workAnswerOf(JSON.stringify({ message: { DOI: '10.1000/1', title: [text] } }), '10.1000/1');

  test('is its title in characters that a list may hold', () => {
    expect(title('Deep\u200B lear\u00ADning\u2028of \u202Ehearts\u{E0041}')).toEqual({ title: 'Deep learning of hearts' });
    expect(title(`${'a'.repeat(499)}𠮷𠮷`)).toEqual({ title: 'a'.repeat(499) });
    for (const broken of ['Deep \uFFFD learning', 'Deep \uD800 learning', `Deep${'\u0301'.repeat(9)}`])
      expect(title(broken)).toEqual({});
  });

  test('names other works by their DOI alone', () => {
    const answer = (notice: string, published: string) =>
      workAnswerOf(
        JSON.stringify({
          message: {
            DOI: '10.1000/1',
            'updated-by': [{ type: 'retraction', DOI: notice }],
            relation: { 'is-preprint-of': [{ 'id-type': 'doi', id: published }] },
          },
        }),
        '10.1000/1',
      );
    expect(answer('10.1000/N', 'https://doi.org/10.1000/P')).toEqual({
      retracted: { notice: '10.1000/n' },
      published: '10.1000/p',
    });
    for (const none of [
      'unknown',
      '',
      'https://doi.org/10.1000/1',
      `10.1000/${'9'.repeat(300)}`,
      '10.1000/a\u200Bb',
      '10.1000/a b',
    ])
      expect(answer(none === 'https://doi.org/10.1000/1' ? '' : none, none), none).toEqual({ retracted: {} });
  });

  test('is nothing for a DOI of another agency', async () => {
    expect(await ask(['10.48550/arxiv.2004.12150'], network({ [at('10.48550/arxiv.2004.12150')]: reply(404) }))).toEqual(
      new Map([['10.48550/arxiv.2004.12150', {}]]),
    );
  });

  test.each([
    ['a record for another DOI', recorded('preprint')],
    ['HTML for JSON', '<!doctype html><title>Maintenance</title>'],
    ['a truncated record', recorded('retracted').slice(0, 300)],
    ['a record without a DOI', '{"message":{}}'],
    ['a list', '[]'],
    ['nothing', ''],
  ])('is not read from %s', (_, text) => {
    expect(workAnswerOf(text, '10.1016/s0140-6736(97)11096-0')).toBeUndefined();
  });

  test('is asked for again after the time that the service names', async () => {
    const clock = clockAt('2026-03-02T08:00:00Z');
    const net = network({ [at('10.1000/1')]: [reply(429, { 'retry-after': '7' }), reply(404)] });
    expect(await ask(['10.1000/1'], net, clock)).toEqual(new Map([['10.1000/1', {}]]));
    expect(clock.slept).toEqual([7000]);
  });

  test('is no longer asked for when the service wants a long rest', async () => {
    const net = network({ [at('10.1000/1')]: reply(429, { 'retry-after': '3600' }), [at('10.1000/2')]: reply(404) });
    expect(await ask(['10.1000/1', '10.1000/2'], net)).toEqual(new Map());
    expect(net.asked).toHaveLength(1);
  });

  test('is unknown after an error or fifty megabytes', async () => {
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            controller.enqueue(new Uint8Array(1024 * 1024));
          },
        }),
      );
    const net = network({ [at('10.1000/1')]: reply(500), [at('10.1000/2')]: endless, [at('10.1000/3')]: new Error('down') });
    expect(await ask(['10.1000/1', '10.1000/2', '10.1000/3'], net)).toEqual(new Map());
  });
});
