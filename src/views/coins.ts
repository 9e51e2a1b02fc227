/** COinS of the entries on a list page; Zotero then offers the list to pick from. */
import type { Entry } from '../catalog/entry.ts';
import { onceFor } from '../catalog/once.ts';
import { coins, cslItem } from '../cite/index.ts';

const coinOf = onceFor((entry: Entry) => coins(cslItem(entry)));

export const coinsOf = (entries: readonly Entry[]) => entries.map(coinOf);
