/** Where a site will stand: the first who says so. */
import type { SiteData } from '../schema/index.ts';
import { LOCAL_SITE, placeOf, type Place } from '../urls.ts';

export interface PlaceWish {
  /** Address of the published site, origin alone or with a path. */
  site?: string | undefined;
  /** Path that the site stands under: `/`, `/repo`; left out: that of its address. */
  base?: string | undefined;
  /** Address where neither the caller nor the list states one. */
  otherwise?: string | undefined;
}

/** @returns `standsIn`: nobody stated the address. */
export function placeFor(list: Pick<SiteData, 'url'> | undefined, wish: PlaceWish): { place: Place; standsIn: boolean } {
  const address = wish.site ?? list?.url ?? wish.otherwise;
  return { place: placeOf(address ?? LOCAL_SITE, wish.base), standsIn: address === undefined };
}
