/** What the browser must know of the list before it can search. */
import { listData } from '../../search/list.ts';
import { contextFor } from '../../site.ts';

export const GET = async () => Response.json(listData((await contextFor()).catalog));
