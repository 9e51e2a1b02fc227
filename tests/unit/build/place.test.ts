import { describe, expect, test } from 'vitest';
import { placeFor } from '../../../src/build/place.ts';

const list = { url: 'https://list.example.org/papers' };
const otherwise = 'https://you.github.io/list';

describe('a site stands', () => {
  test('where the caller says, then where the list says, then where the host puts it', () => {
    expect(placeFor(list, { site: 'https://a.org/b', otherwise })).toEqual({
      place: { site: 'https://a.org', base: '/b' },
      standsIn: false,
    });
    expect(placeFor(list, { otherwise })).toEqual({
      place: { site: 'https://list.example.org', base: '/papers' },
      standsIn: false,
    });
    expect(placeFor({ url: undefined }, { otherwise })).toEqual({
      place: { site: 'https://you.github.io', base: '/list' },
      standsIn: false,
    });
  });

  test('under the path that the caller names, whatever the address', () => {
    expect(placeFor(list, { base: '/' }).place).toEqual({ site: 'https://list.example.org', base: '/' });
    expect(placeFor(undefined, { site: 'https://a.org/b', base: '/c' }).place).toEqual({ site: 'https://a.org', base: '/c' });
  });

  test('nowhere in particular when nobody says where', () => {
    expect(placeFor(undefined, {})).toMatchObject({ place: { base: '/' }, standsIn: true });
  });
});
