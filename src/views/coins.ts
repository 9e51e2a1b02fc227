/** COinS of the entries on a list page; Zotero then offers the list to pick from. */
import type { Entry } from '../catalog/entry.ts';
import { coins, cslItem } from '../cite/index.ts';

export const coinsOf = (entries: readonly Entry[]) => entries.map((entry) => coins(cslItem(entry)));
